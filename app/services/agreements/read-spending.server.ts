import { spendingOf, type StreamSpending } from "#app/domain/agreements/spending";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import type { Agreement } from "#db/queries/agreements/find-agreement";
import { listBudgets, listSpend, type KeptSpend } from "#db/queries/agreements/spend";
import { countAgreement } from "./count-agreement.server";

/** Budget, spending and what it paid for, stream by stream; of the outcomes only about how many. */
export async function readSpending(actor: StaffActor, agreement: Agreement, today: CalendarDay): Promise<{ streams: StreamSpending[]; entries: KeptSpend[] }> {
  const { budgets, entries } = await asActor(actor, async (db) => ({ budgets: await listBudgets(db, agreement.id), entries: await listSpend(db, agreement.id) }));
  const events = await countAgreement(agreement, today);
  return { entries, streams: budgets.map((stream) => spendingOf(stream, entries, events.filter(({ shares }) => shares.some(({ streamId }) => streamId === stream.id)).length, today)) };
}
