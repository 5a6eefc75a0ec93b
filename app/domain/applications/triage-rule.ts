import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
import type { ReasonKey } from "./reason-words";
import type { TriageFacts } from "./triage-facts";

interface Rule {
  /** Stable: it is stored with every decision. */
  id: string;
  /** For the adviser, in plain English. */
  text: string;
  /** For the resident: which of the reasons they may read. */
  toResident: (facts: TriageFacts) => ReasonKey;
  source: string;
  validFrom: CalendarDay;
  /** The last day it holds. */
  validTo?: CalendarDay;
  holds: (facts: TriageFacts) => boolean;
}

/** A reason for an offer. A fall-back counts only where no other rule holds. */
export interface OfferRule extends Rule {
  offer: Offer;
  fallBack?: true;
}

export const urgencyLevels = ["urgent", "soon", "usual"] as const;
export type UrgencyLevel = (typeof urgencyLevels)[number];

/** A reason to see somebody before others: `urgent` is the same working day. */
export interface UrgencyRule extends Rule {
  urgency: Exclude<UrgencyLevel, "usual">;
}
