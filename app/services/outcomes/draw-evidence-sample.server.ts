import { factWords } from "#app/domain/agreements/words";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { drawSample, replyWorkingDays } from "#app/domain/outcomes/evidence-sample";
import { outcomeKinds, type OutcomeKind } from "#app/domain/outcomes/outcome";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { addSample } from "#db/queries/outcomes/evidence-samples";
import { findReturn } from "#db/queries/returns/returns";
import { listLines } from "#db/queries/returns/return-lines";

const kinds: readonly string[] = outcomeKinds;

/**
 * Draws outcomes at random from what a return counts, restricted cases too, so that their evidence is looked at again. The seed is written
 * down: anybody can repeat the draw. Once for each agreement and quarter. In the service's transaction, after the actor's right was shown.
 */
export async function drawEvidenceSample(deps: Deps, actor: StaffActor, { returnId, size }: { returnId: string; size: number }): Promise<{ sampleId: string } | "not-found" | "nothing-counts" | "drawn-already"> {
  const from = await findReturn(deps.db, returnId);
  if (!from || from.streamId) return "not-found";
  const counted = new Map((await listLines(deps.db, returnId)).filter(({ events, kind }) => events === 1 && kinds.includes(kind)).map((line) => [line.factId, line]));
  if (counted.size === 0) return "nothing-counts";

  const seed = Buffer.from(deps.randomBytes(16)).toString("hex");
  const drawn = drawSample([...counted.keys()], size, seed).map((outcomeId) => ({ outcomeId, caseId: counted.get(outcomeId)!.caseId }));
  const replyByOn = addWorkingDays(londonDayOf(deps.now()), replyWorkingDays);
  const made = await addSample(deps, actor, { agreementId: from.agreementId, quarter: from.quarter, seed, population: counted.size, replyByOn, items: drawn });
  if (!made) return "drawn-already";

  for (const { id: itemId, outcomeId, caseId } of made.items) {
    const kind = counted.get(outcomeId)!.kind as OutcomeKind;
    await addCaseEvent(deps, { caseId, kind: "sample_drawn", by: actor, details: { outcomeId, kind, title: factWords[kind], itemId, replyByOn }, residentMaySee: false });
  }
  for (const caseId of new Set(made.items.map((one) => one.caseId))) await refreshNextThing(deps, caseId);
  await appendAudit(deps, { streamId: service().placeId, action: "evidence.draw", by: actor, subject: `${from.quarter} ${made.sampleId}` });
  return { sampleId: made.sampleId };
}
