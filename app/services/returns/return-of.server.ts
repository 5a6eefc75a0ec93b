import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import { returnLife } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import { findAgreement, findRules, type Agreement } from "#db/queries/agreements/find-agreement";
import { addReturn, findReturnOf, isReportedOtherwise, type FoundReturn } from "#db/queries/returns/returns";

/** What a return is of: an agreement as a whole, or one of its streams, in a quarter. */
export interface ReturnOf {
  agreementId: string;
  quarter: Quarter;
  streamId?: string;
}

export type NotBuilt = "not-found" | "not-begun" | "outside-the-agreement" | "not-its-stream" | "reported-otherwise" | "past-building";

/**
 * The living return of a quarter, made empty where there is none yet. `past-building`: it is frozen; `outside-the-agreement`, `not-begun`:
 * nothing to count; `reported-otherwise`: its claims would stand in two returns. */
export async function returnOf(deps: Deps, actor: StaffActor, of: ReturnOf): Promise<{ found: FoundReturn; agreement: Agreement; today: CalendarDay } | NotBuilt> {
  const agreement = await findAgreement(deps.db, of.agreementId);
  if (!agreement) return "not-found";
  const today = londonDayOf(deps.now());
  const { from, to } = quarterSpan(of.quarter);
  if (from > today) return "not-begun";
  if (to < agreement.fromOn || from > agreement.untilOn) return "outside-the-agreement";

  if (of.streamId !== undefined && !(await findRules(deps.db, agreement.id)).streams.some(({ id }) => id === of.streamId)) return "not-its-stream";

  if (await isReportedOtherwise(deps.db, of)) return "reported-otherwise";
  if (!(await findReturnOf(deps.db, of))) await addReturn(deps, actor, of);
  const found = await findReturnOf(deps.db, of);
  return found && returnLife[found.status].check ? { found, agreement, today } : "past-building";
}
