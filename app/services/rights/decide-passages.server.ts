import type { StaffActor } from "#app/domain/people/actor";
import { countLeftOut, undecided, type Decided, type Passage } from "#app/domain/rights/passages";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findRequest, saveGiven } from "#db/queries/rights/requests";

export interface Deciding {
  /** Held by whoever read the passages, so that nothing is written meanwhile. */
  of: { id: string; reference: string };
  requestId: string;
  passages: readonly Passage[];
  decided: Decided;
}

/** A manager has read everything that may be about somebody else, and says of each whether it is handed over. */
export async function decidePassages(deps: Deps, actor: StaffActor, { of, requestId, passages, decided }: Deciding): Promise<"done" | "not-found" | "undecided"> {
  const request = await findRequest(deps.db, of.id, requestId);
  if (request?.kind !== "copy") return "not-found";
  if (undecided(passages, decided).length > 0) return "undecided";
  const leftOut = countLeftOut(passages, decided).reduce((sum, { count }) => sum + count, 0);
  await saveGiven(deps, actor, request.id, leftOut > 0 ? "partly" : "given", Object.fromEntries(passages.map(({ key }) => [key, decided[key]!])));
  await addCaseEvent(deps, { caseId: of.id, kind: "copy_ready", by: actor, details: { requestId: request.id, leftOut } });
  await appendAudit(deps, { streamId: of.id, action: "rights.decide", by: actor, subject: of.reference });
  return "done";
}
