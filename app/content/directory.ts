import { parseCalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { BarrierCode } from "#app/domain/cases/barrier";
import { offerNames, type Offer } from "#app/domain/cases/offer";
import type { ChangeSource, DirectoryKind, FeedFormat, ImportAction, ImportStatus, LocationType, WeekdayCode } from "#app/domain/directory/codes";
import type { Accessibility, Area, AtLocation, Contact, Cost, Entries, RequiredDocument, Schedule, ServiceEntry, SpokenLanguage } from "#app/domain/directory/entry";
import type { TableProblem } from "#app/domain/intake/read-table";
import type { ServiceStatus } from "#app/domain/finding/facts";
import { barrierWords } from "./applications";

export const serviceStatusWords: Record<ServiceStatus, string> = { active: "Open", inactive: "Not running now", defunct: "Ended for good", "temporarily closed": "Closed for now" };

export const serviceStatusHints: Record<ServiceStatus, string> = {
  active: "It takes people now.",
  "temporarily closed": "It is shown as closed for now.",
  inactive: "It may come back. Nobody finds it until then.",
  defunct: "It will not come back.",
};

export const locationTypeWords: Record<LocationType, string> = { physical: "A place to go to", postal: "A postal address", virtual: "Online or by phone" };

export const weekdayWords: Record<WeekdayCode, string> = { MO: "Monday", TU: "Tuesday", WE: "Wednesday", TH: "Thursday", FR: "Friday", SA: "Saturday", SU: "Sunday" };

export const directoryKindWords: Record<DirectoryKind, string> = { organization: "Organisation", program: "Programme", taxonomy: "List of terms", taxonomy_term: "Term", location: "Location", service: "Service" };

export const importActionWords: Record<ImportAction, string> = { add: "New", change: "Changed", same: "The same", withdraw: "No longer in the feed", refuse: "Cannot be used" };

export const importActionColours: Record<ImportAction, string> = { add: "govuk-tag--green", change: "govuk-tag--yellow", same: "govuk-tag--grey", withdraw: "govuk-tag--orange", refuse: "govuk-tag--red" };

export const directoryImportWords: Record<ImportStatus, string> = { checked: "Waiting for you", confirmed: "Brought in", discarded: "Thrown away" };

export const directoryImportColours: Record<ImportStatus, string> = { checked: "govuk-tag--yellow", confirmed: "govuk-tag--green", discarded: "govuk-tag--grey" };

export const feedFormatWords: Record<FeedFormat, string> = { json: "JSON", csv: "CSV files" };

/** What is wrong with the files of a feed. The line, where that can be said. */
export const feedProblemWords: Record<TableProblem | "no_files" | "not_json" | "nothing_in_it" | "too_many" | "too_deep" | "unknown_file" | "bad_zip" | "too_large_unpacked", (file: string, line?: number) => string> = {
  empty: (file) => `${file} is empty`,
  no_rows: (file) => `${file} has headings and no rows beneath them`,
  not_text: (file) => `${file} is neither JSON nor a CSV file`,
  quote_not_closed: (file, line) => `In ${file}, a quotation mark opens in line ${line ?? 1} and is never closed`,
  no_files: () => "The archive has no JSON or CSV files in it",
  not_json: (file) => `${file} is not JSON: it may have been cut short`,
  nothing_in_it: () => "The files have no records in them",
  too_many: (file) => `${file} has too many records. At most 50,000 are read at once`,
  too_deep: (file) => `${file} has records within records too deep to be a directory`,
  unknown_file: (file) => `${file} is not one of the package’s files. Name it as HSDS does, like services.csv`,
  bad_zip: (file) => `${file} cannot be unpacked. Send the files themselves`,
  too_large_unpacked: (file) => `${file} unpacks to more than a directory can be. Send the files themselves`,
};

export const changeSourceWords: Record<ChangeSource, string> = { import: "From a feed", provider: "By its provider", administrator: "By an administrator", machine: "By its provider’s own system" };

/** Every field of every kind of record, as people call it. */
export const entryFieldWords: { [Kind in DirectoryKind]: Record<keyof Entries[Kind], string> } = {
  organization: { name: "Name", alternateName: "Other name", description: "Description", email: "Email address", website: "Website", phone: "Phone", uri: "Identifying address", legalStatus: "Legal status", yearIncorporated: "Year it was founded", contacts: "Contacts" },
  program: { organisationId: "Organisation", name: "Name", alternateName: "Other name", description: "Description" },
  taxonomy: { name: "Name", description: "Description", uri: "Address", version: "Version" },
  taxonomy_term: { taxonomyId: "List", code: "Code", name: "Name", description: "Description", parentId: "Wider term", uri: "Address" },
  location: {
    organisationId: "Organisation", locationType: "Kind", name: "Name", alternateName: "Other name", description: "Description", transportation: "Getting there", url: "Website", latitude: "Latitude", longitude: "Longitude",
    address1: "Address line 1", address2: "Address line 2", city: "Town or city", region: "Region", stateProvince: "County", postalCode: "Postcode", country: "Country", accessibility: "Access",
  },
  service: {
    organisationId: "Organisation", programId: "Programme", name: "Name", alternateName: "Other name", status: "Status", description: "Description", url: "Website", email: "Email address for referrals",
    applicationProcess: "How to get a place", feesDescription: "What it costs", waitTime: "Usual wait", eligibilityDescription: "Who it is for", minimumAge: "Youngest age", maximumAge: "Oldest age",
    interpretationServices: "Interpreters", accreditations: "Accreditations", licenses: "Licences", alert: "Notice", assuredDate: "Checked on", assurerEmail: "Email address of who checks it",
    takesReferrals: "Takes referrals here", public: "Anybody may find it", barriers: "Helps with", offers: "Offers", termIds: "Terms", locations: "Locations", areas: "Areas", schedules: "Times", costs: "Costs",
    languages: "Languages", documents: "What to bring", contacts: "Contacts",
  },
};

/** How something that is kept by its id is called. */
export type NamesOf = (id: string) => string | undefined;

const words = (...parts: (string | number | null | undefined | false)[]) => parts.filter((part) => part !== null && part !== undefined && part !== false && part !== "").join(", ");

/** `£35`, `£7.50`; another currency by its code. */
export function sayAmount({ amountPence, currency }: Pick<Cost, "amountPence" | "currency">): string {
  if (amountPence === null) return "";
  if (amountPence === 0) return "Free";
  const amount = (amountPence / 100).toFixed(amountPence % 100 === 0 ? 0 : 2);
  return currency === null || currency === "GBP" ? `£${amount}` : `${amount} ${currency}`;
}

export const sayCost = (cost: Cost): string => words(cost.option, sayAmount(cost), cost.amountDescription, cost.validFrom && `from ${sayDay(cost.validFrom)}`, cost.validTo && `until ${sayDay(cost.validTo)}`);

const ordinal = (count: number) => `${count}${count % 10 === 1 && count !== 11 ? "st" : count % 10 === 2 && count !== 12 ? "nd" : count % 10 === 3 && count !== 13 ? "rd" : "th"}`;

const often = ({ freq, interval }: Schedule) => (freq === null ? "" : interval && interval > 1 ? `every ${interval} ${freq === "WEEKLY" ? "weeks" : "months"}` : freq === "WEEKLY" ? "every week" : "every month");

/** When, in words: `Tuesday and Thursday, 10:00 to 16:00, every week`. */
export function saySchedule(schedule: Schedule, names: NamesOf = () => undefined): string {
  const { byday, bymonthday, opensAt, closesAt, startsOn, validFrom, validTo, locationId } = schedule;
  const days = byday.map((each) => weekdayWords[each]);
  const times = opensAt && closesAt ? `${opensAt} to ${closesAt}` : opensAt ? `from ${opensAt}` : closesAt ? `until ${closesAt}` : "";
  return words(
    days.length > 1 ? `${days.slice(0, -1).join(", ")} and ${days.at(-1)}` : days[0], bymonthday && `on the ${ordinal(bymonthday)} of the month`, times, often(schedule),
    startsOn && `first on ${sayDay(startsOn)}`, validFrom && `from ${sayDay(validFrom)}`, validTo && `until ${sayDay(validTo)}`, locationId && `at ${names(locationId) ?? "a location"}`,
    schedule.description, schedule.attendingType, schedule.notes,
  );
}

export const sayArea = ({ name, description, districts, uri, councilId }: Area, names: NamesOf = () => undefined): string => words(name || (councilId ? names(councilId) : undefined), districts.join(" "), description, uri);

export const sayLanguage = ({ name, code, note }: SpokenLanguage): string => words(name || code, note);

export const sayContact = ({ name, title, department, phone, email }: Contact): string => words(name, title, department, phone, email);

/** What stands in a field, in words; empty where nothing does. */
export function sayField(kind: DirectoryKind, field: string, value: unknown, names: NamesOf): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (kind === "service" && field === "status") return serviceStatusWords[value as ServiceStatus];
  if (field === "locationType") return locationTypeWords[value as LocationType];
  if (Array.isArray(value)) return value.map((each: unknown) => sayPart(field, each, names)).join("; ");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const day = parseCalendarDay(text);
  if (day) return sayDay(day);
  return field.endsWith("Id") ? (names(text) ?? text) : text;
}

type PartWords = { [Field in keyof ServiceEntry | "accessibility"]?: (part: never, names: NamesOf) => string };

const partWords: PartWords = {
  barriers: (code: BarrierCode) => barrierWords[code],
  offers: (offer: Offer) => offerNames[offer],
  termIds: (id: string, names: NamesOf) => names(id) ?? id,
  locations: ({ locationId, description }: AtLocation, names: NamesOf) => words(names(locationId) ?? locationId, description),
  areas: sayArea,
  schedules: saySchedule,
  costs: sayCost,
  languages: sayLanguage,
  documents: ({ document, uri }: RequiredDocument) => words(document, uri),
  contacts: sayContact,
  accessibility: ({ description, details, url }: Accessibility) => words(description, details, url),
};

const sayPart = (field: string, part: unknown, names: NamesOf): string => partWords[field as keyof PartWords]?.(part as never, names) ?? String(part);
