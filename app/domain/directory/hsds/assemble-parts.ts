import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { areaAddress } from "#app/domain/geography/area-code";
import { weekdayCodes } from "../codes";
import type { Accessibility, Area, Contact, Cost, RequiredDocument, Schedule, SpokenLanguage } from "../entry";
import { hsdsContact, hsdsPhone } from "./contact";
import { hsdsAccessibility } from "./location";
import { idIn, readRow, type Problem } from "./read-row";
import { hsdsSchedule } from "./schedule";
import { hsdsCostOption, hsdsLanguage, hsdsRequiredDocument, hsdsServiceArea } from "./service-parts";
import { placeOf, type RawRow } from "./tables";

type Say = (problem: Problem) => void;

/** A part without an id gets one when it is kept. */
const partId = (row: RawRow) => idIn(row, "id") ?? "";

const day = (text: string | undefined) => (text === undefined ? null : (text as CalendarDay));

/** `10:00:00`, `10:00Z` and `1000` as `10:00`. */
function timeOf(typed: string | undefined): string | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2}):?(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(typed ?? "") ?? [];
  return hours !== "" && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, "0")}:${minutes}` : null;
}

export function scheduleOf(row: RawRow, locationId: string | null, say: Say): Schedule {
  const { value: v, problems } = readRow(hsdsSchedule, row);
  problems.forEach(say);
  const days = (v.byday ?? "").split(/[,\s]+/).filter(Boolean).map((each) => each.replace(/^[+-]?\d+/, "").toUpperCase());
  const byday = weekdayCodes.filter((code) => days.includes(code));
  if (days.some((each) => !(weekdayCodes as readonly string[]).includes(each))) say({ at: placeOf(row, "byday"), words: "A day is written MO, TU, WE, TH, FR, SA or SU. What is not is left out" });
  const bymonthday = /^\d{1,2}$/.test(v.bymonthday ?? "") && Number(v.bymonthday) >= 1 && Number(v.bymonthday) <= 31 ? Number(v.bymonthday) : null;
  if (v.bymonthday && bymonthday === null) say({ at: placeOf(row, "bymonthday"), words: "One day of the month is kept, from 1 to 31. More are left out" });
  const interval = v.interval !== undefined && Number.isInteger(v.interval) && v.interval >= 1 && v.interval <= 999 ? v.interval : null;
  for (const field of ["opens_at", "closes_at"] as const) if (v[field] && timeOf(v[field]) === null) say({ at: placeOf(row, field), words: `“${v[field].slice(0, 60)}” is not a time, like 10:00. It is left out` });
  return {
    id: partId(row), locationId, validFrom: day(v.valid_from), validTo: day(v.valid_to ?? v.until), startsOn: day(v.dtstart), freq: v.freq ?? null, interval, byday: byday, bymonthday,
    opensAt: timeOf(v.opens_at), closesAt: timeOf(v.closes_at), description: v.description ?? null, attendingType: v.attending_type ?? null, notes: v.notes ?? null,
  };
}

/** [L] Pounds a database's whole number of pence can hold, with room to spare. */
const mostPounds = 10_000_000;

export function costOf(row: RawRow, say: Say): Cost {
  const { value: v, problems } = readRow(hsdsCostOption, row);
  problems.forEach(say);
  const fits = v.amount !== undefined && v.amount >= 0 && v.amount <= mostPounds;
  if (v.amount !== undefined && !fits) say({ at: placeOf(row, "amount"), words: "An amount is from 0 to 10,000,000. It is left out" });
  return { id: partId(row), validFrom: day(v.valid_from), validTo: day(v.valid_to), option: v.option ?? null, currency: v.currency?.toUpperCase().slice(0, 3) ?? null, amountPence: fits ? Math.round(v.amount! * 100) : null, amountDescription: v.amount_description ?? null };
}

export function languageOf(row: RawRow, say: Say): SpokenLanguage[] {
  const { value: v, problems } = readRow(hsdsLanguage, row);
  problems.forEach(say);
  return v.name || v.code ? [{ id: partId(row), code: v.code ?? null, name: v.name ?? "", note: v.note ?? null }] : [];
}

export function documentOf(row: RawRow, say: Say): RequiredDocument[] {
  const { value: v, problems } = readRow(hsdsRequiredDocument, row);
  problems.forEach(say);
  return v.document ? [{ id: partId(row), document: v.document, uri: v.uri ?? null }] : [];
}

/** `councilOf` knows our councils by the code their areas have at the Office for National Statistics. */
export function areaOf(row: RawRow, councilOf: (areaCode: string) => string | undefined, say: Say): Area {
  const { value: v, problems } = readRow(hsdsServiceArea, row);
  problems.forEach(say);
  const code = /\b[EWNS]\d{8}\b/.exec(v.uri ?? "")?.[0];
  const districts = v.extent_type === "text" ? [...new Set((v.extent ?? "").toUpperCase().match(/\b[A-Z]{1,2}\d[A-Z\d]?\b/g) ?? [])] : [];
  const councilId = (code === undefined ? undefined : councilOf(code)) ?? null;
  // The address by which we publish a council's area says no more than that it is the council's.
  const uri = councilId !== null && code !== undefined && v.uri === areaAddress(code) ? null : (v.uri ?? null);
  return { id: partId(row), name: v.name ?? "", description: v.description ?? null, uri, councilId, districts };
}

export function accessibilityOf(row: RawRow, say: Say): Accessibility[] {
  const { value: v, problems } = readRow(hsdsAccessibility, row);
  problems.forEach(say);
  return v.description || v.details ? [{ id: partId(row), description: v.description ?? null, details: v.details ?? null, url: v.url ?? null }] : [];
}

/** A number as people read it, without the quotation marks the standard's own example has. */
export function phoneOf(row: RawRow): { id: string; number: string } | undefined {
  const number = readRow(hsdsPhone, row).value.number?.replaceAll(/^"+|"+$/g, "").trim();
  return number ? { id: partId(row), number: number.slice(0, 100) } : undefined;
}

/** The telephone numbers of a contact. */
export type PhonesOf = (contactId: string) => readonly RawRow[];

export function contactOf(row: RawRow, phonesOf: PhonesOf, say: Say): Contact {
  const { value: v, problems } = readRow(hsdsContact, row);
  problems.forEach(say);
  const id = idIn(row, "id");
  const own = id === undefined ? [] : phonesOf(id).flatMap((phone) => phoneOf(phone) ?? []);
  return { id: partId(row), name: v.name ?? null, title: v.title ?? null, department: v.department ?? null, email: v.email ?? null, phone: own[0]?.number ?? null };
}

/** People to ask, and numbers that are nobody's own: each of those is a contact with nothing but its number. */
export function contactsOf(contacts: readonly RawRow[], loose: readonly RawRow[], phonesOf: PhonesOf, say: Say): Contact[] {
  const people = contacts.map((row) => contactOf(row, phonesOf, say));
  const known = new Set(people.map(({ phone }) => phone));
  const numbers = loose.flatMap((row) => phoneOf(row) ?? []).filter(({ number }) => !known.has(number) && known.add(number));
  return [...people.filter(({ name, title, department, email, phone }) => name || title || department || email || phone), ...numbers.map(({ id, number }) => ({ id, name: null, title: null, department: null, email: null, phone: number }))];
}
