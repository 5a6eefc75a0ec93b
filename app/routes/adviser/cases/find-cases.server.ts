import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { soughtIn } from "#app/domain/cases/search";
import type { StaffActor } from "#app/domain/people/actor";
import type { Paging } from "#app/web/paging";
import type { Db } from "#db/client.server";
import { countCases, listCases, type CaseFilter } from "#db/queries/cases/list-cases";
import { mostFound, searchCases } from "#db/queries/cases/search-cases";
import { filterOf, type AskedFor } from "./list-filter";

// What was typed holds nothing to look for.
const nothing: Pick<CaseFilter, "ids"> = { ids: [] };

async function soughtBy(db: Db, typed: string, today: CalendarDay): Promise<{ only: Pick<CaseFilter, "ids" | "reference">; cut: boolean }> {
  const sought = soughtIn(typed, today);
  if (sought.by === "nothing") return { only: nothing, cut: false };
  if (sought.by === "reference") return { only: { reference: sought.reference }, cut: false };
  const ids = await searchCases(db, sought);
  return { only: { ids }, cut: ids.length === mostFound };
}

/** A page of the list that is asked for and how long it is; `cut` where a search found more than it returns. */
export async function findCases(db: Db, actor: StaffActor, asked: AskedFor, today: CalendarDay, paging: Paging) {
  const { only, cut } = asked.search ? await soughtBy(db, asked.search, today) : { only: {}, cut: false };
  const filter = { ...filterOf(asked, actor, today), ...only };
  const [count, cases] = await Promise.all([countCases(db, filter), listCases(db, filter, paging)]);
  return { count, cases, cut };
}
