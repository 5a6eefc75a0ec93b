import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { endHold, findResidentByReference, listStreamsToRule, placeHold, saveRule } from "#db/queries/retention/retention";

/** Says how long records are kept: the place's own, or of a stream. For the service's own transaction, once the right to was shown. */
export async function setRetentionRule(deps: Deps, actor: StaffActor, rule: { streamId: string | null; months: number; words: string }): Promise<"done" | "no-such-stream"> {
  const stream = (await listStreamsToRule(deps.db)).find(({ id }) => id === rule.streamId);
  if (rule.streamId !== null && !stream) return "no-such-stream";
  await saveRule(deps, actor, rule);
  await appendAudit(deps, { streamId: service().placeId, action: "retention.rule", by: actor, subject: stream?.code ?? "place", reason: `${rule.months} months: ${rule.words}` });
  return "done";
}

/** Keeps a record from being made anonymous. What the reason is stands with the hold, not in the audit. */
export async function holdRecord(deps: Deps, actor: StaffActor, { reference, reason }: { reference: string; reason: string }): Promise<"done" | "not-found" | "held-already"> {
  const residentId = await findResidentByReference(deps.db, reference);
  if (!residentId) return "not-found";
  if (!(await placeHold(deps, actor, residentId, reason))) return "held-already";
  await appendAudit(deps, { streamId: service().placeId, action: "retention.hold", by: actor, subject: reference });
  return "done";
}

export async function endRecordHold(deps: Deps, actor: StaffActor, holdId: string): Promise<"done" | "not-found"> {
  if (!(await endHold(deps, actor, holdId))) return "not-found";
  await appendAudit(deps, { streamId: service().placeId, action: "retention.end-hold", by: actor, subject: holdId });
  return "done";
}
