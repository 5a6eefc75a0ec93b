import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { AssistedWay } from "#app/domain/intake/list-import";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { HubKey } from "../place/organisations";
import type { Happening } from "./happening";

export interface TimedHappening {
  at: Date;
  on: CalendarDay;
  happening: Happening;
}

/** One person's case from the application to the last thing told, with the instant of everything. */
export interface Life {
  /** Unique and stable: what a half-finished seed goes on by. */
  key: string;
  hub: HubKey;
  /** Staff, by their keys. */
  lead: string;
  colleague: string;
  otherHubs: string;
  answers: ApplicationAnswers;
  restricted: boolean;
  /** Who of the staff filled the application in with them. */
  takenBy?: { by: string; how: AssistedWay };
  /** The life whose person this is: they came back. */
  samePersonAs?: string;
  /** The life whose person this may be: they applied again as if for the first time. */
  appliedBeforeAs?: string;
  happenings: readonly TimedHappening[];
}
