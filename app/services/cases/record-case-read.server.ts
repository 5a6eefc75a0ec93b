import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { keepCaseView } from "#db/queries/cases/visits";

/** Keeps that a member of staff looked at a case: the resident sees who and from which organisation, and they themselves find it again. Every page of a case calls it. */
export async function recordCaseRead(deps: Pick<Deps, "db" | "now">, { id, name, organisationName }: StaffActor, { id: streamId, reference: subject }: { id: string; reference: string }): Promise<void> {
  await appendAudit(deps, { streamId, action: "case.read", by: { id, name, organisationName }, subject });
  await keepCaseView(deps, id, streamId);
}
