import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { barrierCodes } from "#app/domain/cases/barrier";
import { offers } from "#app/domain/cases/offer";
import { serviceStatuses } from "#app/domain/finding/facts";
import { locationTypes, scheduleFrequencies, weekdayCodes } from "../codes";
import { contentOf, serviceParts, type Area, type Contact, type Cost, type Entries, type LocationEntry, type Schedule, type ServiceEntry } from "../entry";
import { planImport, type Here } from "../plan-import";
import { assemble } from "./assemble";
import { barrierTermId, offerTermId } from "./our-terms";
import { readHsdsJson } from "./read-json";
import { tableFiles, type Table } from "./tables";
import { hsdsOrganizationOf, hsdsProgramOf, hsdsServiceOf, hsdsTaxonomyOf, hsdsTermOf } from "./to-hsds";

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const some = <T>(values: readonly T[], maxLength = 3) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const aText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => text.replaceAll("\0", "").toWellFormed().trim()).filter((text) => text !== "");
const aWord = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const anEmail = aWord.map((name) => `${name}@college.example`);
const aUrl = fc.tuple(aWord, fc.webPath()).map(([host, path]) => new URL(`https://${host}.example${path}`).href).filter((url) => !/[\s<>"\\]|[EWNS]\d{8}/.test(url));
const aDay = fc.integer({ min: -900, max: 900 }).map((days) => addDays(day("2026-03-11"), days));
const aTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);
const aPhone = fc.stringMatching(/^0\d{4} \d{6}$/);
const anId = fc.uuid({ version: 4 });
const partsOf = <T extends { id: string }>(part: fc.Arbitrary<T>) => fc.uniqueArray(part, { maxLength: 3, selector: ({ id }) => id });

const codes = new Map([["11111111-1111-4111-8111-111111111111", "E06000001"], ["22222222-2222-4222-8222-222222222222", "E06000002"]]);
const districts = some(["NM1", "NM2", "NM12", "SA1A"]);
const anArea: fc.Arbitrary<Area> = fc.oneof(
  fc.record({ id: anId, name: fc.oneof(aText, fc.constant("")), description: maybe(aText), uri: maybe(aUrl), councilId: fc.constant(null), districts }),
  fc.record({ id: anId, name: aText, description: maybe(aText), uri: fc.constant(null), councilId: fc.constantFrom(...codes.keys()), districts }),
);
const aContact: fc.Arbitrary<Contact> = fc.record({ id: anId, name: maybe(aText), title: maybe(aText), department: maybe(aText), email: maybe(anEmail), phone: maybe(aPhone) }).filter(({ id: _id, ...said }) => Object.values(said).some(Boolean));
const aCost: fc.Arbitrary<Cost> = fc.record({ id: anId, validFrom: maybe(aDay), validTo: maybe(aDay), option: maybe(aText), currency: maybe(fc.constantFrom("GBP", "EUR")), amountPence: maybe(fc.nat(1_000_000_000)), amountDescription: maybe(aText) });
const aSchedule = (locationIds: readonly string[]): fc.Arbitrary<Schedule> => fc.record({
  id: anId, locationId: fc.constantFrom(null, ...locationIds), validFrom: maybe(aDay), validTo: maybe(aDay), startsOn: maybe(aDay), freq: maybe(fc.constantFrom(...scheduleFrequencies)), interval: maybe(fc.integer({ min: 1, max: 999 })),
  byday: some(weekdayCodes, 7).map((days) => weekdayCodes.filter((each) => days.includes(each))), bymonthday: maybe(fc.integer({ min: 1, max: 31 })), opensAt: maybe(aTime), closesAt: maybe(aTime), description: maybe(aText), attendingType: maybe(aText), notes: maybe(aText),
});
const anAddress = fc.oneof(
  fc.record({ address1: aText, address2: maybe(aText), city: maybe(aText), region: maybe(aText), stateProvince: maybe(aText), postalCode: maybe(aText), country: fc.constantFrom("GB", "IE") }),
  fc.constant({ address1: null, address2: null, city: null, region: null, stateProvince: null, postalCode: null, country: null }),
);
const aPosition = fc.oneof(fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) }), fc.constant({ latitude: null, longitude: null }));
const aLocation = (organisationIds: readonly string[]): fc.Arbitrary<LocationEntry> =>
  fc.tuple(anAddress, aPosition, fc.record({
    organisationId: fc.constantFrom(...organisationIds), locationType: fc.constantFrom(...locationTypes), name: fc.oneof(aText, fc.constant("")), alternateName: maybe(aText), description: maybe(aText), transportation: maybe(aText), url: maybe(aUrl),
    accessibility: partsOf(fc.record({ id: anId, description: maybe(aText), details: aText, url: maybe(aUrl) })),
  })).map(([address, position, rest]) => ({ ...rest, ...address, ...position }));

interface Ids { organization: string[]; program: string[]; taxonomy: string[]; taxonomy_term: string[]; location: string[] }

const aService = ({ organization, program, taxonomy_term, location }: Ids): fc.Arbitrary<ServiceEntry> =>
  some(location).chain((locationIds) => fc.record({
    organisationId: fc.constantFrom(...organization), programId: fc.constantFrom(null, ...program), name: aText, alternateName: maybe(aText), status: fc.constantFrom(...serviceStatuses), description: fc.oneof(aText, fc.constant("")), url: maybe(aUrl), email: maybe(anEmail),
    applicationProcess: maybe(aText), feesDescription: maybe(aText), waitTime: maybe(aText), eligibilityDescription: maybe(aText), minimumAge: maybe(fc.integer({ min: 0, max: 60 })), maximumAge: maybe(fc.integer({ min: 60, max: 120 })), interpretationServices: maybe(aText),
    accreditations: maybe(aText), licenses: maybe(aText), alert: maybe(aText), assuredDate: maybe(aDay), assurerEmail: maybe(anEmail), takesReferrals: fc.constant(false), public: fc.constant(true), barriers: some(barrierCodes), offers: some(offers), termIds: some(taxonomy_term),
    locations: fc.tuple(...locationIds.map((locationId) => fc.record({ id: anId, locationId: fc.constant(locationId), description: maybe(aText) }))), areas: partsOf(anArea), schedules: partsOf(aSchedule(locationIds)), costs: partsOf(aCost),
    languages: partsOf(fc.record({ id: anId, code: maybe(aWord), name: aText, note: maybe(aText) })), documents: partsOf(fc.record({ id: anId, document: aText, uri: maybe(aUrl) })), contacts: partsOf(aContact),
  }));

type Directory = { [Kind in keyof Entries]: Map<string, Entries[Kind]> };

const each = <T>(ids: readonly string[], one: (id: string, at: number) => fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> => fc.tuple(...ids.map((id, at) => one(id, at).map((entry) => [id, entry] as const))).map((all) => new Map(all));

const ids = fc.uniqueArray(anId, { minLength: 6, maxLength: 16 }).map((all): Ids & { service: string[] } => {
  const every = (from: number) => all.filter((_, at) => at % 6 === from);
  return { organization: every(0), program: every(1), taxonomy: every(2), taxonomy_term: every(3), location: every(4), service: every(5) };
});

const aDirectory: fc.Arbitrary<Directory> = ids.chain((of) => fc.record({
  organization: each(of.organization, () => fc.record({ name: aText, alternateName: maybe(aText), description: fc.oneof(aText, fc.constant("")), email: maybe(anEmail), website: maybe(aUrl), phone: maybe(aPhone), uri: maybe(aUrl), legalStatus: maybe(aText), yearIncorporated: maybe(fc.integer({ min: 1000, max: 2100 })), contacts: partsOf(aContact) })),
  program: each(of.program, () => fc.record({ organisationId: fc.constantFrom(...of.organization), name: aText, alternateName: maybe(aText), description: aText })),
  taxonomy: each(of.taxonomy, () => fc.record({ name: aText, description: aText, uri: maybe(aUrl), version: maybe(aText) })),
  // A term stands beneath one that was before it, so that nothing leads back to itself.
  taxonomy_term: each(of.taxonomy_term, (_id, at) => fc.record({ taxonomyId: fc.constantFrom(null, ...of.taxonomy), code: maybe(aText), name: aText, description: aText, parentId: fc.constantFrom(null, ...of.taxonomy_term.slice(0, at)), uri: maybe(aUrl) })),
  location: each(of.location, () => aLocation(of.organization)),
  service: each(of.service, () => aService(of)),
}));

/** Everything as it is published, a file a list, by the file's name. */
function published({ organization, program, taxonomy, taxonomy_term, location, service }: Directory): [string, string][] {
  const taxonomies = new Map([...taxonomy].map(([id, entry]) => [id, hsdsTaxonomyOf(id, entry)]));
  const own = [...taxonomy_term].map(([id, entry]) => hsdsTermOf(id, entry, entry.taxonomyId === null ? undefined : taxonomies.get(entry.taxonomyId)));
  const ours = [...barrierCodes.map(barrierTermId), ...offers.map(offerTermId)].map((id) => ({ id, name: id, description: "" }));
  const around = { organisations: organization, programs: program, locations: location, terms: new Map([...own, ...ours].map((term) => [term.id, term])), areaCodes: codes };
  const lists: [string, object[]][] = [
    ["organizations.json", [...organization].map(([id, entry]) => hsdsOrganizationOf(id, entry, [...program].filter(([, { organisationId }]) => organisationId === id).map(([programId, entry]) => hsdsProgramOf(programId, entry))))],
    ["taxonomies.json", [...taxonomies.values()]], ["taxonomy_terms.json", own], ["services.json", [...service].map(([id, entry]) => hsdsServiceOf({ ...entry, id, lastModified: new Date("2026-03-11T09:00:00Z") }, around))],
  ];
  return lists.filter(([, list]) => list.length > 0).map(([name, list]) => [name, JSON.stringify(list)]);
}

function readBack(files: readonly [string, string][], here: Directory | undefined) {
  const rows = files.flatMap(([name, text]) => { const read = readHsdsJson(text, name); if (read.problem !== undefined) throw new Error(read.problem); return read.rows; });
  const councils = new Map([...codes].map(([id, code]) => [code, id]));
  return assemble(rows, new Set(Object.keys(tableFiles) as Table[]), { has: (kind, id) => here?.[kind].has(id) ?? false, councilOf: (code) => councils.get(code) });
}

/** What HSDS has no word for. */
const unpublished = ["takesReferrals", "public"];
const blank = (value: unknown) => value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
const sameContent = (one: unknown, other: unknown) => (blank(one) && blank(other)) || contentOf(one) === contentOf(other);

describe("a directory that is published and read again", () => {
  it("is the same directory, record by record and field by field, with the same ids", () => {
    fc.assert(fc.property(aDirectory, (directory) => {
      const read = readBack(published(directory), undefined);
      expect(read.flatMap(({ problems }) => problems)).toEqual([]);
      // What no service is at is published with none.
      const there = new Set([...directory.service.values()].flatMap(({ locations }) => locations.map(({ locationId }) => locationId)));
      const expected = (Object.keys(directory) as (keyof Directory)[]).flatMap((kind) => [...directory[kind].keys()].filter((id) => kind !== "location" || there.has(id)).map((id) => `${kind} ${id}`));
      expect(read.map(({ kind, externalId }) => `${kind} ${externalId}`).toSorted()).toEqual(expected.toSorted());
      for (const { kind, externalId, entry = {} } of read) {
        const before = directory[kind].get(externalId)!;
        for (const [field, value] of Object.entries(before)) if (!unpublished.includes(field)) expect(sameContent(value, entry[field as never]), `${kind}.${field}: ${JSON.stringify(value)} became ${JSON.stringify(entry[field as never])}`).toBe(true);
        if (kind === "service") for (const part of serviceParts) expect(((entry as ServiceEntry)[part] ?? []).map(({ id }) => id).toSorted()).toEqual((before as ServiceEntry)[part].map(({ id }) => id).toSorted());
      }
    }));
  });

  it("changes nothing where it is brought in beside itself", () => {
    fc.assert(fc.property(aDirectory, (directory) => {
      const here: Here = { feedRecord: () => undefined, entry: (kind, id) => directory[kind].get(id), organisationNamed: () => undefined, barrierOf: () => null, fingerprint: (content) => content, newId: () => { throw new Error("nothing is new"); } };
      const planned = planImport(readBack(published(directory), directory), [], here);
      expect(planned.filter(({ action, clashes, problems }) => action !== "same" || clashes.length > 0 || problems.length > 0)).toEqual([]);
    }));
  });
});
