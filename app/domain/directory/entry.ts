import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import type { ServiceStatus } from "#app/domain/finding/facts";
import type { LocationType, ScheduleFrequency, WeekdayCode } from "./codes";

// What stands in the directory, as somebody changes it, a feed brings it and others read it. Each part keeps the id it was given.

export interface Contact {
  id: string;
  name: string | null;
  title: string | null;
  department: string | null;
  email: string | null;
  phone: string | null;
}

export interface OrganisationEntry {
  name: string;
  alternateName: string | null;
  description: string;
  email: string | null;
  website: string | null;
  phone: string | null;
  uri: string | null;
  legalStatus: string | null;
  yearIncorporated: number | null;
  contacts: Contact[];
}

export interface ProgramEntry {
  organisationId: string;
  name: string;
  alternateName: string | null;
  description: string;
}

export interface TaxonomyEntry {
  name: string;
  description: string;
  uri: string | null;
  version: string | null;
}

export interface TermEntry {
  taxonomyId: string | null;
  code: string | null;
  name: string;
  description: string;
  parentId: string | null;
  uri: string | null;
}

export interface Accessibility {
  id: string;
  description: string | null;
  details: string | null;
  url: string | null;
}

export interface LocationEntry {
  organisationId: string;
  locationType: LocationType;
  name: string;
  alternateName: string | null;
  description: string | null;
  transportation: string | null;
  url: string | null;
  latitude: number | null;
  longitude: number | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  region: string | null;
  stateProvince: string | null;
  postalCode: string | null;
  country: string | null;
  accessibility: Accessibility[];
}

export interface AtLocation {
  id: string;
  locationId: string;
  description: string | null;
}

export interface Area {
  id: string;
  name: string;
  description: string | null;
  uri: string | null;
  /** The council whose area it is, where it is one of ours. */
  councilId: string | null;
  /** The beginnings of the postcodes it reaches: NM1, NM2. */
  districts: string[];
}

/** Times are London's, `HH:MM`. */
export interface Schedule {
  id: string;
  locationId: string | null;
  validFrom: CalendarDay | null;
  validTo: CalendarDay | null;
  startsOn: CalendarDay | null;
  freq: ScheduleFrequency | null;
  interval: number | null;
  byday: WeekdayCode[];
  bymonthday: number | null;
  opensAt: string | null;
  closesAt: string | null;
  description: string | null;
  attendingType: string | null;
  notes: string | null;
}

export interface Cost {
  id: string;
  validFrom: CalendarDay | null;
  validTo: CalendarDay | null;
  option: string | null;
  currency: string | null;
  amountPence: number | null;
  amountDescription: string | null;
}

export interface SpokenLanguage {
  id: string;
  code: string | null;
  name: string;
  note: string | null;
}

export interface RequiredDocument {
  id: string;
  document: string;
  uri: string | null;
}

export interface ServiceEntry {
  organisationId: string;
  programId: string | null;
  name: string;
  alternateName: string | null;
  status: ServiceStatus;
  description: string;
  url: string | null;
  email: string | null;
  applicationProcess: string | null;
  feesDescription: string | null;
  waitTime: string | null;
  eligibilityDescription: string | null;
  minimumAge: number | null;
  maximumAge: number | null;
  interpretationServices: string | null;
  accreditations: string | null;
  licenses: string | null;
  alert: string | null;
  assuredDate: CalendarDay | null;
  assurerEmail: string | null;
  /** Whether it answers referrals here. */
  takesReferrals: boolean;
  /** Whether anybody may find it. */
  public: boolean;
  barriers: BarrierCode[];
  offers: Offer[];
  termIds: string[];
  locations: AtLocation[];
  areas: Area[];
  schedules: Schedule[];
  costs: Cost[];
  languages: SpokenLanguage[];
  documents: RequiredDocument[];
  contacts: Contact[];
}

export type ServiceField = keyof ServiceEntry;

/** What hangs on a service in tables of its own. */
export const serviceParts = ["locations", "areas", "schedules", "costs", "languages", "documents", "contacts"] as const satisfies readonly ServiceField[];
export type ServicePart = (typeof serviceParts)[number];

/** One kind of record each, by the word HSDS has for it. */
export interface Entries {
  organization: OrganisationEntry;
  program: ProgramEntry;
  taxonomy: TaxonomyEntry;
  taxonomy_term: TermEntry;
  location: LocationEntry;
  service: ServiceEntry;
}

type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** The same text for the same content, whatever the order of its parts and their ids. */
export function contentOf(value: unknown): string {
  const plain = value as Plain;
  if (Array.isArray(plain)) return `[${(plain as readonly Plain[]).map((each) => contentOf(each)).toSorted().join(",")}]`;
  if (plain !== null && typeof plain === "object") {
    const fields = Object.entries(plain).filter(([key, each]) => key !== "id" && each !== null && each !== undefined);
    return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${contentOf(each)}`).toSorted().join(",")}}`;
  }
  return JSON.stringify(plain ?? null);
}

/** The fields in which two entries differ. What `after` leaves out stays as it is. */
export const fieldsChanged = <Entry extends object>(before: Entry, after: Partial<Entry>): (keyof Entry)[] =>
  (Object.keys(after) as (keyof Entry)[]).filter((field) => after[field] !== undefined && contentOf(before[field]) !== contentOf(after[field]));
