import { monthsToEnter, putRight } from "#app/domain/agreements/spending";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { addSpend, listBudgets, listSpend, lockAgreement } from "#db/queries/agreements/spend";
import { appendAudit } from "#db/queries/audit/append-audit";

export interface NewSpend {
  agreementId: string;
  streamId: string;
  month: CalendarDay;
  pence: number;
  note: string;
}

/** Enters what a stream spent in a month. `not-of-the-stream`: the stream does not run in that month, or the month has not begun. */
export async function recordSpend(deps: Deps, actor: StaffActor, spend: NewSpend): Promise<"recorded" | "not-found" | "not-of-the-stream"> {
  const stream = (await listBudgets(deps.db, spend.agreementId)).find(({ id }) => id === spend.streamId);
  if (!stream) return "not-found";
  if (!monthsToEnter(stream, londonDayOf(deps.now())).includes(spend.month)) return "not-of-the-stream";
  await addSpend(deps, actor, spend);
  await appendAudit(deps, { streamId: service().placeId, action: "agreement.spend", by: actor, subject: `${stream.code} ${spend.month.slice(0, 7)}` });
  return "recorded";
}

/** Puts an entry right by another one, for the difference to what is there by now. `same-amount`: there is nothing to put right. */
export async function correctSpend(deps: Deps, actor: StaffActor, agreementId: string, entryId: string, right: { pence: number; reason: string }): Promise<"corrected" | "not-found" | "same-amount"> {
  await lockAgreement(deps.db, agreementId);
  const entries = await listSpend(deps.db, agreementId);
  const entry = entries.find(({ id, correctsId }) => id === entryId && correctsId === undefined);
  if (!entry) return "not-found";
  const difference = right.pence - putRight(entry, entries);
  if (difference === 0) return "same-amount";
  await addSpend(deps, actor, { agreementId, streamId: entry.streamId, month: entry.month, pence: difference, note: right.reason, correctsId: entry.id });
  await appendAudit(deps, { streamId: service().placeId, action: "agreement.correct-spend", by: actor, subject: entry.id, reason: right.reason });
  return "corrected";
}
