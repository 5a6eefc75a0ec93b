import type { NotUndoneReason } from "#app/domain/cases/bulk";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { removeLead } from "#app/services/cases/remove-lead.server";
import { reassignCase } from "#app/services/cases/reassign-case.server";
import { reopenCase } from "#app/services/cases/reopen-case.server";
import { findBulkAct, listBulkRows, saveRowResult, saveUndone, takeMessagesBack } from "#db/queries/bulk/bulk-acts";
import { countChanges } from "#db/queries/bulk/bulk-cases";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import type { BeforeRow } from "./do-to-many.server";

const why = "Done to many cases at once, and undone within half an hour";

/**
 * Takes back what was done to many cases, within the half hour: leads and cases are as before, messages that nobody has read are gone. A
 * case that somebody changed meanwhile stays as it is and says so. By whoever did it alone.
 */
export async function undoMany(deps: Deps, actor: StaffActor, actId: string): Promise<"done" | "not-found" | "too-late"> {
  const act = await findBulkAct(deps.db, actId, true);
  if (!act) return "not-found";
  if (act.undoneAt || deps.now() > act.undoUntil) return "too-late";
  for (const row of await listBulkRows(deps.db, actId)) {
    if (row.result !== "done" || !row.before) continue;
    const problem = await undoOne(deps, actor, act.kind, { ...row, before: row.before as unknown as BeforeRow });
    await saveRowResult(deps.db, row.id, problem ? "could_not_undo" : "undone", problem ?? "");
  }
  await saveUndone(deps.db, actId, deps.now());
  return "done";
}

async function undoOne(deps: Deps, actor: StaffActor, kind: "reassign" | "message" | "close", { id, caseId, reference, before }: { id: string; caseId: string; reference: string; before: BeforeRow }): Promise<NotUndoneReason | undefined> {
  if (!(await lockSeenCase(deps.db, reference))) return "not_seen";
  // A message may be taken back whatever else happened; a lead and a closing may not.
  if (kind !== "message" && (await countChanges(deps.db, caseId)) !== before.changes) return "changed";
  if (kind === "reassign") return undoReassign(deps, actor, { id, reference, before });
  if (!(await takeMessagesBack(deps.db, id, deps.now()))) return "read";
  if (kind === "message") await addCaseEvent(deps, { caseId, kind: "message_taken_back", by: actor });
  else if ((await reopenCase(deps, actor, { caseRef: reference, ended: before.ended!, why })) !== "done") return "changed";
  return undefined;
}

async function undoReassign(deps: Deps, actor: StaffActor, { id, reference, before }: { id: string; reference: string; before: BeforeRow }): Promise<NotUndoneReason | undefined> {
  if (!before.formerLeadId) {
    await removeLead(deps, actor, { caseRef: reference, why });
  } else if (typeof (await reassignCase(deps, actor, { caseRef: reference, leadId: before.formerLeadId, why, quietly: true, evenIfLeft: before.formerLeadHadLeft ?? false })) === "string") {
    return "lead_gone";
  }
  await takeMessagesBack(deps.db, id, deps.now());
  return undefined;
}
