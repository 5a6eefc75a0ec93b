import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Behind } from "#app/domain/dashboards/behind";
import type { CaseChoice } from "#app/domain/dashboards/question";
import { asService } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { countBehind } from "#db/queries/dashboards/list-behind";
import { findCounted } from "./count-outcomes.server";

export interface AllBehind {
  cases: number;
  /** Where only the rules can tell which: their ids, to be listed as far as the asker may see them. */
  caseIds: string[];
}

/** How many cases are behind a number, restricted ones too: nothing that tells which those are may be shown. */
export async function countAllBehind(behind: Behind, choice: CaseChoice, today: CalendarDay): Promise<AllBehind> {
  if (behind.figure !== "outcomes") return { cases: await asService((db) => countBehind(db, { behind, choice, today })), caseIds: [] };
  const agreement = await asService((db) => findAgreement(db, behind.agreement));
  const caseIds = agreement ? await findCounted(agreement, choice, behind, today) : [];
  return { cases: caseIds.length, caseIds };
}
