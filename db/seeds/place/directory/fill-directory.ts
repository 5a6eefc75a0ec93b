import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays, isWorkingDay, workingDayBefore } from "#app/domain/calendar/working-days";
import type { Db } from "../../../client.server";
import * as schema from "../../../schema/index";
import { idOf } from "../../ids";
import { instantOn, type SeedCalendar } from "../calendar";
import { organisationId } from "../organisations";
import { positionOfPostcode } from "../postcodes";
import { providers } from "../providers";
import { directory, serviceId, serviceKey, type DirectoryService } from "../services";
import { contacts, programs } from "./contacts";
import { languageNames, type Particulars, type SeedLanguage, type Start } from "./entry";
import { locations, type SeedLocation } from "./locations";
import { particulars } from "./particulars";
import { taxonomies, terms } from "./terms";

const locationId = (key: string) => idOf(`location/${key}`);
const programId = (provider: string, name: string) => idOf(`program/${provider}/${name}`);
const taxonomyId = (key: string) => idOf(`taxonomy/${key}`);
const termId = (key: string) => idOf(`term/${key}`);
const phoneEnding = (end: string) => `01632 960 ${end}`;

interface Entry {
  key: string;
  id: string;
  service: DirectoryService;
  more: Particulars;
}

const entries: readonly Entry[] = directory.map((service) => {
  const key = serviceKey(service);
  const more = particulars[key];
  if (!more) throw new RangeError(`nothing says where and when ${key} is`);
  return { key, id: serviceId(key), service, more };
});

/** Rows of a part of every entry, each with an id that says where it belongs. */
const rowsOf = <Part, Row>(part: string, partsOf: (more: Particulars) => readonly Part[] | undefined, row: (part: Part, entry: Entry) => Row) =>
  entries.flatMap((entry) => (partsOf(entry.more) ?? []).map((one, index) => ({ id: idOf(`${part}/${entry.key}/${index}`), serviceId: entry.id, ...row(one, entry) })));

/** Services with everything around them: a statement a table. */
export async function fillDirectory(db: Db, calendar: SeedCalendar): Promise<void> {
  await fillWords(db);
  await fillLocations(db);
  await fillServices(db, calendar);
  await fillParts(db, calendar);
}

async function fillWords(db: Db): Promise<void> {
  await db.insert(schema.programs).values(programs.map(({ provider, ...program }) => ({ ...program, id: programId(provider, program.name), organisationId: organisationId(provider) })));
  await db.insert(schema.taxonomies).values(Object.entries(taxonomies).map(([key, taxonomy]) => ({ ...taxonomy, id: taxonomyId(key) })));
  await db.insert(schema.taxonomyTerms).values(Object.entries(terms).map(([key, { of, ...term }]) => ({ ...term, id: termId(key), taxonomyId: taxonomyId(of), code: key })));
}

async function fillLocations(db: Db): Promise<void> {
  const all: [string, SeedLocation][] = Object.entries(locations);
  await db.insert(schema.locations).values(
    all.map(([key, { provider, name, street, town, postcode, description, transport, url }]) => ({
      id: locationId(key), organisationId: organisationId(provider), locationType: town ? ("physical" as const) : ("virtual" as const), name, description, transportation: transport, url,
      address1: street, city: town, ...(town && { stateProvince: "Northmere", country: "GB" }), ...(postcode && { postalCode: postcode, ...positionOfPostcode(postcode) }),
    })),
  );
  await db.insert(schema.accessibility).values(all.flatMap(([key, { access }]) => access.map((one, index) => ({ ...one, id: idOf(`accessibility/${key}/${index}`), locationId: locationId(key) }))));
}

/** Entries checked in the last days are new ones: they came after needs that nothing suited. */
const newSinceDays = 6;

async function fillServices(db: Db, { today, openedOn }: SeedCalendar): Promise<void> {
  const emailOf = new Map(providers.map(({ key, email }) => [key, email]));
  await db.insert(schema.services).values(
    entries.map(({ id, service, more }) => {
      const { provider, name, description, ages, who, cost, wait, apply, alert, status, checkedDaysAgo } = service;
      const checkedOn = addDays(today, -checkedDaysAgo);
      return {
        id, name, description, alert, status: status ?? ("active" as const), organisationId: organisationId(provider), email: emailOf.get(provider), assurerEmail: emailOf.get(provider),
        applicationProcess: apply ?? "By referral from an adviser", feesDescription: cost, waitTime: wait, eligibilityDescription: who,
        minimumAge: ages?.[0], maximumAge: ages?.[1], assuredDate: checkedOn, lastModified: instantOn(checkedOn, 16 * 60),
        interpretationServices: more.interpreting, programId: more.program && programId(provider, more.program), streamId: more.paidBy && idOf(`stream/${more.paidBy}`),
        addedAt: instantOn(checkedDaysAgo < newSinceDays ? checkedOn : openedOn, 9 * 60), takesReferrals: !more.noReferrals, public: !more.unlisted,
      };
    }),
  );
  await db.insert(schema.serviceBarriers).values(entries.flatMap(({ id, service }) => service.barriers.map((code) => ({ serviceId: id, code }))));
  await db.insert(schema.serviceOffers).values(entries.flatMap(({ id, service }) => service.offers.map((offer) => ({ serviceId: id, offer }))));
  await db.insert(schema.serviceTerms).values(entries.flatMap(({ id, more }) => more.about.map((key) => ({ serviceId: id, termId: termId(key) }))));
}

async function fillParts(db: Db, { today }: SeedCalendar): Promise<void> {
  await db.insert(schema.serviceLocations).values(rowsOf("service-location", ({ at }) => at, (key, { more }) => ({ locationId: locationId(key), description: more.there })));
  await db.insert(schema.schedules).values(
    rowsOf("schedule", ({ when }) => when, ({ freq, byday, opensAt, closesAt, words, at }, { more }) => ({ freq, interval: 1, byday: [...byday], opensAt, closesAt, description: words, locationId: locationId(at ?? more.at[0]!) })),
  );
  await db.insert(schema.costOptions).values(
    rowsOf("cost", ({ prices }) => prices ?? [{ pence: 0, for: "Everybody" }], ({ pence, for: option, words }) => ({ option, currency: "GBP", amountPence: pence, amountDescription: words })),
  );
  await db.insert(schema.serviceLanguages).values(rowsOf("language", ({ languages }): readonly SeedLanguage[] => ["en", ...(languages ?? [])], (code) => ({ code, name: languageNames[code] })));
  await db.insert(schema.serviceAreas).values(
    rowsOf("area", ({ areas }) => areas, ({ name, council, districts }) => ({ name, councilId: council && organisationId(council), districts: [...(districts ?? [])] })),
  );
  await db.insert(schema.requiredDocuments).values(rowsOf("document", ({ bring }) => bring, (document) => ({ document })));
  await db.insert(schema.courseStarts).values(rowsOf("start", ({ starts }) => starts, (start) => daysOf(start, today)));
  await db.insert(schema.directoryContacts).values([
    ...contacts.map(({ provider, phone, ...contact }) => ({ ...contact, id: idOf(`contact/${provider}`), organisationId: organisationId(provider), email: providers.find(({ key }) => key === provider)!.email, phone: phoneEnding(phone) })),
    ...rowsOf("contact", ({ ask }) => ask && [ask], ([name, title, phone], { service }) => ({ name, title, phone: phoneEnding(phone), organisationId: organisationId(service.provider) })),
  ]);
}

/** A course starts on a Monday, or on the working day after, and ends on a Friday. */
function daysOf({ inWeeks, lasts, places, closesBefore = 0, note, cancelled }: Start, today: CalendarDay) {
  let startsOn = addDays(today, 7 * inWeeks);
  while (new Date(startsOn).getUTCDay() !== 1) startsOn = addDays(startsOn, 1);
  const endsOn = addDays(startsOn, 7 * lasts - 3);
  if (!isWorkingDay(startsOn)) startsOn = addWorkingDays(startsOn, 1);
  let closesOn = startsOn;
  for (let left = closesBefore; left > 0; left -= 1) closesOn = workingDayBefore(closesOn);
  return { startsOn, endsOn, closesOn, places, note: note ?? "", ...(cancelled && { cancelledAt: instantOn(addDays(today, -9), 11 * 60) }) };
}
