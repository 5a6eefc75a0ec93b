import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Db } from "#db/client.server";
import type { MyRecord } from "../read-my-case.server";

/** Who asks for their first page and what is known of their case already: what every section reads by. */
export interface Asking {
  db: Db;
  actor: ResidentActor;
  today: CalendarDay;
  now: Date;
  found: MyRecord;
}
