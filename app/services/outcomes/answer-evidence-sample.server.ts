import { factWords } from "#app/domain/agreements/words";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sampleItemLife, whyNotFind } from "#app/domain/outcomes/evidence-sample";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference, lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { findSampleItem, lockSampleItem, saveFinding, saveReply } from "#db/queries/outcomes/evidence-samples";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";

/** The team says where the evidence is, or what is wrong with the record; again, until somebody has found about it. */
export async function replyToSample(deps: Deps, actor: StaffActor, { caseRef, itemId, words }: { caseRef: string; itemId: string; words: string }): Promise<"replied" | "found-already" | "not-found"> {
  const held = await lockCaseByReference(deps.db, caseRef);
  const item = held && (await lockSampleItem(deps.db, itemId));
  const outcome = item && item.caseId === held.id ? await findOutcome(deps.db, held.id, item.outcomeId) : undefined;
  if (!item || !outcome) return "not-found";
  const status = sampleItemLife[item.status].reply;
  if (!status) return "found-already";
  await saveReply(deps, actor, item, status, words);
  await addCaseEvent(deps, { caseId: item.caseId, kind: "sample_replied", by: actor, details: { outcomeId: outcome.id, kind: outcome.kind, title: factWords[outcome.kind], itemId, words }, residentMaySee: false });
  await appendAudit(deps, { streamId: item.caseId, action: "outcome.reply-to-sample", by: actor, subject: outcome.id });
  await refreshNextThing(deps, item.caseId);
  return "replied";
}

export type Found = "found" | "same-person" | "found-already" | "too-early" | "not-found";

/** Somebody who had no part in it finds that the evidence holds, or that it does not. Then the return has an error until the record is corrected or withdrawn. */
export async function findAboutSample(deps: Deps, actor: StaffActor, { itemId, finding, words }: { itemId: string; finding: "uphold" | "not_uphold"; words: string }): Promise<Found> {
  const seen = await findSampleItem(deps.db, itemId);
  const held = seen && (await lockSeenCase(deps.db, seen.caseReference));
  const item = held && (await lockSampleItem(deps.db, itemId));
  const outcome = item && (await findOutcome(deps.db, item.caseId, item.outcomeId));
  if (!item || !outcome) return "not-found";
  const why = whyNotFind(item, finding, { ...outcome, repliedBy: item.repliedBy }, { today: londonDayOf(deps.now()), staffId: actor.id });
  const status = sampleItemLife[item.status][finding];
  if (why || !status) return why ?? "found-already";
  await saveFinding(deps, actor, item, status, words);
  await addCaseEvent(deps, { caseId: item.caseId, kind: "sample_judged", by: actor, details: { outcomeId: outcome.id, kind: outcome.kind, title: factWords[outcome.kind], itemId, upheld: finding === "uphold", words }, residentMaySee: false });
  await appendAudit(deps, { streamId: item.caseId, action: "outcome.find-about-sample", by: actor, subject: outcome.id, reason: finding });
  await refreshNextThing(deps, item.caseId);
  return "found";
}
