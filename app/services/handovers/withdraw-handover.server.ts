import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { withdrawOpenHandover } from "./withdraw-open-handover.server";

/** Whoever works on the case takes back what was asked: the case stays. */
export async function withdrawHandover(deps: Deps, actor: StaffActor, { caseRef, words }: { caseRef: string; words: string }): Promise<"done" | "not-found" | "answered-already"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (!(await withdrawOpenHandover(deps, actor, found.id, words))) return "answered-already";
  await appendAudit(deps, { streamId: found.id, action: "case.hand-over", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason: "taken back" });
  await refreshNextThing(deps, found.id);
  return "done";
}
