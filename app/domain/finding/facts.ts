import type { AccessNeed } from "#app/domain/applications/answers";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode, BarrierSize } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import type { WeekdayCode } from "#app/domain/directory/codes";
import type { Position } from "#app/domain/geography/position";
import type { Home, ServiceArea } from "#app/domain/geography/service-area";

export const serviceStatuses = ["active", "inactive", "defunct", "temporarily closed"] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** A place of a service, or a way to take part from home. */
export interface Site {
  name: string;
  /** Absent where nobody said where it is. */
  position?: Position | undefined;
  /** Open Referral's `virtual`: taken part in from home. */
  fromHome: boolean;
  /** The access needs it is said to meet. What is not said may be so or not. */
  meets: readonly AccessNeed[];
}

/** A start of a course, with the places it still has; `left` absent where as many may come as like. */
export interface Start {
  on: CalendarDay;
  /** The last day somebody can still be given a place. */
  closesOn?: CalendarDay | null;
  left?: number | null;
}

export const partsOfDay = ["morning", "afternoon", "evening"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** When a service meets: its weekdays, none where its entry names none, and when it begins ("09:30"). */
export interface Meeting {
  days: readonly WeekdayCode[];
  opensAt: string | null;
}

/** When somebody can come; an empty list is any. */
export interface Suits {
  days: readonly WeekdayCode[];
  parts: readonly PartOfDay[];
}

/** What finding goes by, of a service. */
export interface ServiceFacts {
  id: string;
  name: string;
  status: ServiceStatus;
  minimumAge?: number | null;
  /** The last age it is for: 24 means until the 25th birthday. */
  maximumAge?: number | null;
  /** The day somebody last checked that its entry is right. */
  assuredDate?: CalendarDay | null;
  barriers: readonly BarrierCode[];
  offers: readonly Offer[];
  /** Whether it answers referrals here; else people go there themselves. */
  takesReferrals: boolean;
  /** Who may come, by where they live; none: everybody. */
  areas: readonly ServiceArea[];
  sites: readonly Site[];
  /** Languages it is given in besides English: a code, a name, or both. */
  languages: readonly { code: string | null; name: string }[];
  interpreters: boolean;
  /** Those not called off. None: one can begin at any time, or nobody said. */
  starts: readonly Start[];
  /** When it meets; none: its entry does not say. */
  times?: readonly Meeting[];
}

/** What finding goes by, of a person. A visitor has said little, and nothing they did not say counts against a service. */
export interface PersonFacts {
  age?: number;
  /** Still open. */
  barriers: readonly { code: BarrierCode; size: BarrierSize }[];
  /** Offers they are enrolled in. */
  offers: readonly Offer[];
  accessNeeds: readonly AccessNeed[];
  /** As it was given: a code or a name. */
  language?: string | undefined;
  home?: PersonsHome | undefined;
  /** As an adviser asked them while looking for a service. */
  suits?: Suits | undefined;
}

/** Where somebody lives, as far as a postcode tells. */
export interface PersonsHome extends Home {
  position?: Position | undefined;
  /** Only the part of town is known. */
  approximate?: boolean;
}
