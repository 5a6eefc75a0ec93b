import { applicationAnswers } from "#app/domain/applications/answers";
import { forSomeoneElse } from "#app/domain/applications/journey-for-someone-else";
import { questionsVersion } from "#app/domain/applications/questions";
import { matchFactsOf } from "#app/domain/intake/same-person";
import type { Deps } from "#app/platform/deps.server";
import { receiveApplication } from "#app/services/applications/receive-application.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { endRow, findSameAtHub, takeNextRow } from "#db/queries/intake/import-rows";
import { findActor } from "#db/queries/people/find-actor";

export interface RowTaken {
  rowId: string;
}

/**
 * Makes an application of the next row that waits, the way somebody else applies for a resident: they are told who sent the list and can
 * object. The row and its case are one transaction, so a row is brought in once however often the worker is stopped. `onTaken` is told
 * the row before anything is done with it. `false` where none waits. Runs as the service.
 */
export async function bringInRow(deps: Deps, onTaken: (row: RowTaken) => void = () => {}): Promise<boolean> {
  const taken = await takeNextRow(deps.db);
  if (!taken) return false;
  const { row, list } = taken;
  onTaken({ rowId: row.id });
  const answers = applicationAnswers.parse(row.understood);
  // Somebody who was looked at, and left on the list all the same, is brought in.
  const meanwhile = row.caseId === null ? await findSameAtHub(deps.db, list.hubId, matchFactsOf(answers)) : undefined;
  if (meanwhile) {
    await endRow(deps.db, row.id, { result: "already_here", caseId: meanwhile, why: "Somebody of this name and date of birth has an open case at this hub" });
    return true;
  }
  const { caseId, reference } = await receiveApplication(deps, answers, questionsVersion, { journey: forSomeoneElse });
  const uploader = await findActor(deps.db, list.uploadedBy, "staff");
  await appendAudit(deps, { streamId: caseId, action: "list.bring-in", by: { id: list.uploadedBy, name: list.uploadedByName, ...(uploader?.kind === "staff" && { organisationName: uploader.organisationName }) }, subject: reference });
  await endRow(deps.db, row.id, { result: "brought_in", caseId, why: "" });
  return true;
}
