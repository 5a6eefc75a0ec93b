import type { NoteVisibility } from "#app/domain/cases/note";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { deleteNoteDraft } from "#db/queries/casework/note-drafts";
import { addNote } from "#db/queries/casework/notes";

/**
 * Writes a note for those its visibility says, and lets go of its draft. Notes are only ever added to, so two people who write at once
 * never overwrite each other. The story that the resident reads a copy of has no word of it: that a note was written stands in the audit.
 */
export async function writeNote(deps: Deps, actor: StaffActor, { caseRef, visibility, words }: { caseRef: string; visibility: NoteVisibility; words: string }): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  await addNote(deps, actor, { caseId: found.id, visibility, words });
  await deleteNoteDraft(deps.db, actor, found.id);
  await appendAudit(deps, { streamId: found.id, action: "note.write", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
  return "done";
}
