import { addDays, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { TriageCause } from "./application";

/** [L] Local setting: days after which an offer that was kept may be contested again. Until then they write to their adviser. */
export const keptForDays = 28;

/** What was decided on a turn in the queue. */
export interface DecidedTurn {
  cause: TriageCause;
  kind: string;
  decidedAt: Date;
}

/** The newest answer to "this doesn't fit me", of decisions with the newest first: `undefined` where they never said so, or nobody has decided. */
export const newestAnswer = <Turn extends DecidedTurn>(decisions: readonly Turn[]): Turn | undefined => decisions.find(({ cause, kind }) => cause === "doesnt_fit" && (kind === "keep" || kind === "accept"));

interface OfferedTurn extends DecidedTurn {
  offer: string | null;
  alsoSkills: boolean;
}

/** Whether a decision left the offers as the one before it made them: kept in so many words, or accepted into the same again. Newest first. */
export function leftAsItWas<Turn extends OfferedTurn>(answer: Turn, decisions: readonly Turn[]): boolean {
  if (answer.kind === "keep") return true;
  const before = decisions.slice(decisions.indexOf(answer) + 1).find(({ kind }) => kind === "accept");
  return before !== undefined && before.offer === answer.offer && before.alsoSkills === answer.alsoSkills;
}

/** Whether they can say now that the offer does not fit. `looking`: somebody looks at it already; `kept`: somebody did, not long ago, and kept it. */
export function mayContest(openCauses: readonly TriageCause[], decisions: readonly DecidedTurn[], today: CalendarDay): "yes" | "looking" | "kept" {
  if (openCauses.includes("doesnt_fit")) return "looking";
  const [newest] = decisions;
  const kept = newest && newest === newestAnswer(decisions) && newest.kind === "keep" && addDays(londonDayOf(newest.decidedAt), keptForDays) > today;
  return kept ? "kept" : "yes";
}
