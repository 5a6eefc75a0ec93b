import { factWords } from "#app/domain/agreements/words";
import { mayOpen } from "#app/domain/documents/document";
import { stands, type Outcome } from "#app/domain/outcomes/outcome";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findDocument } from "#db/queries/documents/documents";
import { lockCaseForOutcome } from "#db/queries/outcomes/find-case-for-outcome";
import { addOutcomeDocument } from "#db/queries/outcomes/outcome-documents";
import { findOutcome } from "#db/queries/outcomes/outcome-rows";

export type Laid = "laid" | "there-already" | "gone" | "changed-meanwhile" | "not-found";

/** Lays one of the case's documents beside an outcome. The level of evidence stays as it is: only a record can raise it. `gone`: it was taken away, or is harmful. */
export async function layDocumentBeside(deps: Deps, actor: StaffActor, caseReference: string, outcomeId: string, documentId: string): Promise<Laid> {
  const found = await lockCaseForOutcome(deps.db, caseReference);
  const outcome = found && (await findOutcome(deps.db, found.id, outcomeId));
  if (!outcome) return "not-found";
  return stands(outcome) ? keepDocumentBeside(deps, actor, outcome, documentId) : "changed-meanwhile";
}

/** The same in the transaction of whoever has just recorded the outcome. */
export async function keepDocumentBeside(deps: Deps, actor: StaffActor, { id: outcomeId, caseId, kind }: Pick<Outcome, "id" | "caseId" | "kind">, documentId: string): Promise<Laid> {
  const document = await findDocument(deps.db, { caseId }, documentId);
  if (!document) return "not-found";
  if (mayOpen(document) === "gone") return "gone";
  if (!(await addOutcomeDocument(deps, actor, { caseId, outcomeId, documentId }))) return "there-already";
  await addCaseEvent(deps, { caseId, kind: "outcome_document_added", by: actor, details: { outcomeId, kind, title: factWords[kind], documentId, name: document.name } });
  await appendAudit(deps, { streamId: caseId, action: "outcome.lay-document", by: actor, subject: outcomeId });
  return "laid";
}
