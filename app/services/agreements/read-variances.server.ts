import { askedNotes, type AskedNote } from "#app/domain/agreements/asked-notes";
import type { CountedEvent } from "#app/domain/agreements/counted-event";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import { listQuarterTargets } from "#db/queries/agreements/agreement-life";
import { findRules, listTargets, type Agreement } from "#db/queries/agreements/find-agreement";
import { listVarianceNotes } from "#db/queries/agreements/variance-notes";
import { listFrozenQuarters } from "#db/queries/returns/returns";
import { countAgreement } from "./count-agreement.server";

/** The notes an agreement waits for. `counted` where whoever asks has counted it already. */
export async function readVariances(actor: StaffActor, agreement: Agreement, today: CalendarDay, counted?: readonly CountedEvent[]): Promise<AskedNote[]> {
  const { rules, targets, quarterTargets, notes, frozen } = await asActor(actor, async (db) => ({
    rules: await findRules(db, agreement.id), targets: await listTargets(db, agreement.id), quarterTargets: await listQuarterTargets(db, agreement.id), notes: await listVarianceNotes(db, agreement.id), frozen: await listFrozenQuarters(db, agreement.id),
  }));
  const measureCodes = [...new Set(rules.measures.map(({ code }) => code))];
  return askedNotes(counted ?? (await countAgreement(agreement, today)), { agreement, targets, quarterTargets }, { measureCodes, notes, frozen: frozen.flatMap(({ quarter, streamId }) => (streamId === undefined ? quarter : [])), today });
}
