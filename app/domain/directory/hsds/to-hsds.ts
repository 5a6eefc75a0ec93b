import type { Cost, Contact, LocationEntry, OrganisationEntry, ProgramEntry, Schedule, ServiceEntry, TaxonomyEntry, TermEntry } from "../entry";
import { areaAddress } from "#app/domain/geography/area-code";
import { parseWebAddress } from "../web-address";
import type { HsdsContact, HsdsPhone } from "./contact";
import { derivedId, idsFor } from "./derived-id";
import type { HsdsAddress, HsdsLocation } from "./location";
import type { HsdsOrganization, HsdsOrganizationSummary } from "./organization";
import { barrierTermId, offerTermId } from "./our-terms";
import type { HsdsProgram } from "./program";
import type { HsdsSchedule } from "./schedule";
import type { HsdsService, HsdsServiceSummary } from "./service";
import type { HsdsCostOption } from "./service-parts";
import type { HsdsAttribute, HsdsTaxonomy, HsdsTaxonomyTerm } from "./taxonomy";

type Given<T> = { [Field in keyof T as null extends T[Field] ? Field : never]?: Exclude<T[Field], null> } & { [Field in keyof T as null extends T[Field] ? never : Field]: T[Field] };

/** Without what is absent: HSDS leaves a field out, and has no null. Empty lists and texts are absent too. */
function given<T extends Record<string, unknown>>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0))) as Given<T>;
}

/** Only what every reader of the standard takes for an address: international letters are written as URLs write them. */
const webAddress = (url: string | null): string | undefined => (url !== null && parseWebAddress(url) !== undefined ? new URL(parseWebAddress(url)!).href : undefined);

const plainEmail = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const emailAddress = (email: string | null): string | undefined => (email !== null && plainEmail.test(email) ? email : undefined);

const phonesOf = (id: string, number: string | null): HsdsPhone[] => (number ? [{ id: derivedId(id, idsFor.phone), number }] : []);

const contact = ({ id, name, title, department, email, phone }: Contact): HsdsContact => ({ id, ...given({ name, title, department, email: emailAddress(email), phones: phonesOf(id, phone) }) });

export const hsdsOrganizationSummaryOf = (id: string, entry: OrganisationEntry): HsdsOrganizationSummary => ({
  id, name: entry.name, description: entry.description,
  ...given({ alternate_name: entry.alternateName, email: emailAddress(entry.email), website: webAddress(entry.website), year_incorporated: entry.yearIncorporated, legal_status: entry.legalStatus, uri: webAddress(entry.uri) }),
});

export const hsdsProgramOf = (id: string, { organisationId, name, alternateName, description }: ProgramEntry): HsdsProgram => ({ id, organization_id: organisationId, name, description, ...given({ alternate_name: alternateName }) });

export const hsdsOrganizationOf = (id: string, entry: OrganisationEntry, programs: readonly HsdsProgram[] = []): HsdsOrganization => ({
  ...hsdsOrganizationSummaryOf(id, entry),
  ...given({ phones: phonesOf(id, entry.phone), contacts: entry.contacts.map(contact), programs: [...programs] }),
});

export const hsdsTaxonomyOf = (id: string, { name, description, uri, version }: TaxonomyEntry): HsdsTaxonomy => ({ id, name, description, ...given({ uri: webAddress(uri), version }) });

export const hsdsTermOf = (id: string, { taxonomyId, code, name, description, parentId, uri }: TermEntry, taxonomy?: HsdsTaxonomy): HsdsTaxonomyTerm => ({
  id, name, description,
  ...given({ code, parent_id: parentId, taxonomy_id: taxonomyId, term_uri: webAddress(uri) }),
  ...(taxonomy && { taxonomy: taxonomy.name, taxonomy_detail: taxonomy }),
});

function addressOf(id: string, { locationType, address1, address2, city, region, stateProvince, postalCode, country }: LocationEntry): HsdsAddress[] {
  if (!address1 && !postalCode && !city) return [];
  // HSDS wants each of these, and has no word for "not known".
  return [{ id: derivedId(id, idsFor.address), address_1: address1 ?? "", city: city ?? "", state_province: stateProvince ?? "", postal_code: postalCode ?? "", country: country ?? "GB", address_type: locationType, ...given({ address_2: address2, region }) }];
}

export const hsdsLocationOf = (id: string, entry: LocationEntry): HsdsLocation => ({
  id, location_type: entry.locationType, organization_id: entry.organisationId,
  ...given({
    url: webAddress(entry.url), name: entry.name, alternate_name: entry.alternateName, description: entry.description, transportation: entry.transportation, latitude: entry.latitude, longitude: entry.longitude,
    addresses: addressOf(id, entry), accessibility: entry.accessibility.map(({ id: own, description, details, url }) => ({ id: own, ...given({ description, details, url: webAddress(url) }) })),
  }),
});

const schedule = ({ id, ...each }: Schedule): HsdsSchedule => ({
  id,
  ...given({
    valid_from: each.validFrom, valid_to: each.validTo, dtstart: each.startsOn, freq: each.freq, interval: each.interval, byday: each.byday.join(","), bymonthday: each.bymonthday === null ? null : String(each.bymonthday),
    description: each.description, opens_at: each.opensAt, closes_at: each.closesAt, attending_type: each.attendingType, notes: each.notes,
  }),
});

/** Pence become pounds here. */
const cost = ({ id, ...each }: Cost): HsdsCostOption => ({
  id, ...given({ valid_from: each.validFrom, valid_to: each.validTo, option: each.option, currency: each.currency, amount: each.amountPence === null ? null : each.amountPence / 100, amount_description: each.amountDescription }),
});

/** What a service stands among: everything by its own id. */
export interface Around {
  organisations: ReadonlyMap<string, OrganisationEntry>;
  programs: ReadonlyMap<string, ProgramEntry>;
  locations: ReadonlyMap<string, LocationEntry>;
  /** Terms as they are published: the feeds' own, and those of our barriers and offers. */
  terms: ReadonlyMap<string, HsdsTaxonomyTerm>;
  /** The Office for National Statistics' code of a council's area. */
  areaCodes: ReadonlyMap<string, string | null>;
}

type Kept = ServiceEntry & { id: string; lastModified: Date };

function ownFields(entry: Kept) {
  return {
    id: entry.id, name: entry.name, status: entry.status, last_modified: entry.lastModified.toISOString(),
    ...given({
      alternate_name: entry.alternateName, description: entry.description, url: webAddress(entry.url), email: emailAddress(entry.email), interpretation_services: entry.interpretationServices, application_process: entry.applicationProcess,
      fees_description: entry.feesDescription, wait_time: entry.waitTime, accreditations: entry.accreditations, eligibility_description: entry.eligibilityDescription, minimum_age: entry.minimumAge, maximum_age: entry.maximumAge,
      assured_date: entry.assuredDate, assurer_email: emailAddress(entry.assurerEmail), licenses: entry.licenses, alert: entry.alert,
    }),
  };
}

const programOf = ({ programId }: Kept, { programs }: Around) => {
  const program = programId === null ? undefined : programs.get(programId);
  return program && programId !== null ? { program: hsdsProgramOf(programId, program) } : {};
};

export function hsdsServiceSummaryOf(entry: Kept, around: Around): HsdsServiceSummary {
  const organisation = around.organisations.get(entry.organisationId);
  return { ...ownFields(entry), ...(organisation && { organization: hsdsOrganizationSummaryOf(entry.organisationId, organisation) }), ...programOf(entry, around) };
}

function attributesOf(entry: Kept, { terms }: Around): HsdsAttribute[] {
  const ids = [...entry.termIds, ...entry.barriers.map(barrierTermId), ...entry.offers.map(offerTermId)];
  return ids.flatMap((termId) => {
    const term = terms.get(termId);
    return term ? [{ id: derivedId(entry.id, termId), link_id: entry.id, taxonomy_term_id: termId, link_entity: "service", taxonomy_term: term }] : [];
  });
}

/** A service with everything around it, exactly as the standard's own schema has it. */
export function hsdsServiceOf(entry: Kept, around: Around): HsdsService {
  const organisation = around.organisations.get(entry.organisationId);
  const at = (locationId: string | null) => entry.schedules.filter((each) => each.locationId === locationId).map(schedule);
  const elsewhere = entry.schedules.filter(({ locationId }) => locationId !== null && !entry.locations.some((each) => each.locationId === locationId)).map(schedule);
  return {
    ...ownFields(entry),
    ...(organisation && { organization: hsdsOrganizationOf(entry.organisationId, organisation) }),
    ...programOf(entry, around),
    ...given({
      schedules: [...at(null), ...elsewhere],
      service_areas: entry.areas.map(({ id, name, description, uri, councilId, districts }) => {
        const code = councilId === null ? null : around.areaCodes.get(councilId);
        return { id, ...given({ name, description, uri: webAddress(uri) ?? (code ? areaAddress(code) : null), ...(districts.length > 0 && { extent: districts.join(", "), extent_type: "text" }) }) };
      }),
      service_at_locations: entry.locations.map(({ id, locationId, description }) => {
        const location = around.locations.get(locationId);
        return { id, ...given({ description, schedules: at(locationId) }), ...(location && { location: hsdsLocationOf(locationId, location) }) };
      }),
      languages: entry.languages.map(({ id, code, name, note }) => ({ id, ...given({ code, name, note }) })),
      cost_options: entry.costs.map(cost),
      required_documents: entry.documents.map(({ id, document, uri }) => ({ id, ...given({ document, uri: webAddress(uri) }) })),
      contacts: entry.contacts.map(contact),
      attributes: attributesOf(entry, around),
    }),
  };
}
