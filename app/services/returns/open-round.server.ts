import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import { checkDueDay, type DueDayProblem } from "#app/domain/returns/round";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { isReportedOtherwise } from "#db/queries/returns/returns";
import { addRound, listRoundsOf } from "#db/queries/returns/rounds";
import type { ReturnOf } from "./return-of.server";

export type RoundOpened = "opened" | "open-already" | "reported-otherwise" | "not-its-stream" | "outside-the-agreement" | "not-found" | DueDayProblem;

/** Says when a quarter's return is due, for an agreement as a whole or for one of its streams: never both, as the returns themselves. */
export async function openRound(deps: Deps, actor: StaffActor, { dueOn, ...of }: ReturnOf & { dueOn: CalendarDay }): Promise<RoundOpened> {
  const { agreementId, quarter, streamId } = of;
  const agreement = await findAgreement(deps.db, agreementId);
  if (!agreement) return "not-found";
  const { from, to } = quarterSpan(quarter);
  if (to < agreement.fromOn || from > agreement.untilOn) return "outside-the-agreement";
  if (streamId !== undefined && !(await findRules(deps.db, agreementId)).streams.some(({ id }) => id === streamId)) return "not-its-stream";
  const wrong = checkDueDay(quarter, dueOn);
  if (wrong) return wrong;

  const open = await listRoundsOf(deps.db, agreementId, quarter);
  if (open.some((round) => (round.streamId === null) !== (streamId === undefined)) || (await isReportedOtherwise(deps.db, of))) return "reported-otherwise";
  if (!(await addRound(deps, actor, { agreementId, quarter, streamId, dueOn }))) return "open-already";
  await appendAudit(deps, { streamId: service().placeId, action: "return.round", by: actor, subject: `${quarter} ${streamId ?? agreementId}` });
  return "opened";
}
