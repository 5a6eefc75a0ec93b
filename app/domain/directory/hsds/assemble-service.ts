import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ServiceEntry } from "../entry";
import type { Known, Rows } from "./assemble";
import { nameIn } from "./assemble-around";
import { areaOf, contactsOf, costOf, documentOf, languageOf, scheduleOf } from "./assemble-parts";
import { barrierOfTermId, offerOfTermId } from "./our-terms";
import { idIn, readRow, textIn, type Problem } from "./read-row";
import { hsdsServiceSummary } from "./service";
import { placeOf, type RawRow } from "./tables";

type Say = (problem: Problem) => void;

/** Ages are whole years up to 120, and the youngest comes before the oldest. */
function agesIn(row: RawRow, least: number | undefined, most: number | undefined, say: Say): [number | null, number | null] {
  const age = (value: number | undefined) => (value !== undefined && Number.isInteger(value) && value >= 0 && value <= 120 ? value : null);
  const [minimum, maximum] = [age(least), age(most)];
  if (least !== undefined && minimum === null) say({ at: placeOf(row, "minimum_age"), words: "An age is a whole number up to 120. It is left out" });
  if (most !== undefined && maximum === null) say({ at: placeOf(row, "maximum_age"), words: "An age is a whole number up to 120. It is left out" });
  if (minimum === null || maximum === null || minimum <= maximum) return [minimum, maximum];
  say({ at: placeOf(row, "maximum_age"), words: "The oldest age is less than the youngest. Both are left out" });
  return [null, null];
}

/** Where it is, once for each place. */
function locationsOf(id: string, rows: Rows, say: Say): ServiceEntry["locations"] {
  const seen = new Set<string>();
  return rows.naming("service_at_location", "service_id", id).flatMap((row) => {
    const locationId = idIn(row, "location_id");
    if (!rows.has("location", locationId)) say({ at: placeOf(row, "location_id"), words: "The location is not among the records. It is left out" });
    if (!rows.has("location", locationId) || seen.has(locationId)) return [];
    seen.add(locationId);
    return [{ id: idIn(row, "id") ?? "", locationId, description: textIn(row, "description").slice(0, 10_000).toWellFormed() || null }];
  });
}

/** The same times said of the service and of where it is are those of the place. */
function schedulesOf(id: string, rows: Rows, say: Say): ServiceEntry["schedules"] {
  const found = rows.naming("schedule", "service_id", id).map((row) => {
    const link = rows.byId("service_at_location", idIn(row, "service_at_location_id") ?? "");
    const locationId = idIn(row, "location_id") ?? (link && idIn(link, "location_id"));
    return { row, locationId: rows.has("location", locationId) ? locationId : null };
  });
  const at = new Set(found.filter(({ locationId }) => locationId !== null).map(({ row }) => idIn(row, "id")));
  return found.filter(({ row, locationId }) => locationId !== null || idIn(row, "id") === undefined || !at.has(idIn(row, "id"))).map(({ row, locationId }) => scheduleOf(row, locationId, say));
}

/** What it is said to be: terms of the feed's own lists, and ours. Which barrier a feed's term stands for is decided later. */
function termsOf(id: string, rows: Rows, say: Say): Pick<ServiceEntry, "termIds" | "barriers"> & Partial<Pick<ServiceEntry, "offers">> {
  const named = rows.naming("attribute", "link_id", id).map((row) => [row, idIn(row, "taxonomy_term_id")] as const);
  const ids = [...new Set(named.flatMap(([, termId]) => termId ?? []))];
  const own = ids.filter((termId) => !barrierOfTermId(termId) && !offerOfTermId(termId));
  for (const [row, termId] of named) if (termId !== undefined && own.includes(termId) && !rows.has("taxonomy_term", termId)) say({ at: placeOf(row, "taxonomy_term_id"), words: "The term is not among the records. It is left out" });
  return { termIds: own.filter((termId) => rows.has("taxonomy_term", termId)), barriers: ids.flatMap((termId) => barrierOfTermId(termId) ?? []), ...(rows.speaksOfOffers && { offers: ids.flatMap((termId) => offerOfTermId(termId) ?? []) }) };
}

export function assembleService(row: RawRow, rows: Rows, known: Known, say: Say): Partial<ServiceEntry> | undefined {
  const { value: v, problems } = readRow(hsdsServiceSummary, row);
  const id = idIn(row, "id")!;
  const name = nameIn(row, v.name, say);
  const organisationId = idIn(row, "organization_id");
  if (v.status === undefined) say({ at: placeOf(row, "status"), words: "The status is active, inactive, defunct or temporarily closed" });
  if (organisationId === undefined) say({ at: placeOf(row, "organization_id"), words: "It does not say which organisation runs it" });
  else if (!rows.has("organization", organisationId)) say({ at: placeOf(row, "organization_id"), words: "Its organisation is not among the records" });
  if (name === undefined || v.status === undefined || !rows.has("organization", organisationId)) return undefined;
  problems.forEach(say);
  const [minimumAge, maximumAge] = agesIn(row, v.minimum_age, v.maximum_age, say);
  const programId = idIn(row, "program_id");
  if (programId !== undefined && !rows.has("program", programId)) say({ at: placeOf(row, "program_id"), words: "Its programme is not among the records. It is left out" });
  const speaks = (...tables: Parameters<Rows["speaksOf"]>) => row.whole && rows.speaksOf(...tables);
  return {
    organisationId, programId: rows.has("program", programId) ? programId : null, name, status: v.status, description: v.description ?? "", alternateName: v.alternate_name ?? null, url: v.url ?? null, email: v.email ?? null,
    applicationProcess: v.application_process ?? null, feesDescription: v.fees_description ?? null, waitTime: v.wait_time ?? null, eligibilityDescription: v.eligibility_description ?? null, minimumAge, maximumAge,
    interpretationServices: v.interpretation_services ?? null, accreditations: v.accreditations ?? null, licenses: v.licenses ?? null, alert: v.alert ?? null, assuredDate: (v.assured_date ?? null) as CalendarDay | null, assurerEmail: v.assurer_email ?? null,
    ...(speaks("service_at_location") && { locations: locationsOf(id, rows, say) }),
    ...(speaks("schedule") && { schedules: schedulesOf(id, rows, say) }),
    ...(speaks("service_area") && { areas: rows.naming("service_area", "service_id", id).map((each) => areaOf(each, known.councilOf, say)) }),
    ...(speaks("cost_option") && { costs: rows.naming("cost_option", "service_id", id).map((each) => costOf(each, say)) }),
    ...(speaks("language") && { languages: rows.naming("language", "service_id", id).flatMap((each) => languageOf(each, say)) }),
    ...(speaks("required_document") && { documents: rows.naming("required_document", "service_id", id).flatMap((each) => documentOf(each, say)) }),
    ...((speaks("contact") || speaks("phone")) && { contacts: contactsOf(rows.naming("contact", "service_id", id), rows.naming("phone", "service_id", id).filter((each) => idIn(each, "contact_id") === undefined), rows.phonesOfContact, say) }),
    ...(speaks("attribute") && termsOf(id, rows, say)),
  };
}
