import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { PersonFacts } from "#app/domain/finding/facts";
import type { Match } from "#app/domain/finding/match";
import { rankServices } from "#app/domain/finding/rank";
import type { Db } from "../../client.server";
import { listServicesForFinding, type FoundService } from "./list-services";

/** Every service of the place that may take people, in the order they fit somebody; `nextFitting` takes the next few of them to ask. */
export async function rankForCase(db: Db, person: PersonFacts, today: CalendarDay): Promise<Match<FoundService>[]> {
  return rankServices(await listServicesForFinding(db), person, today);
}
