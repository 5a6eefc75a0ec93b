import { mayCorrect } from "#app/domain/cases/note";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { addNote, findNote } from "#db/queries/casework/notes";

/** Puts another note in the place of one's own, for the same readers and with the reason. Both are shown from then on. */
export async function correctNote(deps: Deps, actor: StaffActor, { caseRef, noteId, words, reason }: { caseRef: string; noteId: string; words: string; reason: string }): Promise<"done" | "not-found" | "not-yours" | "corrected-already"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  const note = found && (await findNote(deps.db, found.id, noteId));
  if (!found || !note) return "not-found";
  if (note.correctedById) return "corrected-already";
  if (!mayCorrect(note, actor.id)) return "not-yours";
  const written = await addNote(deps, actor, { caseId: found.id, visibility: note.visibility, words, supersedesId: note.id, correctionReason: reason });
  if (!written) return "corrected-already";
  await appendAudit(deps, { streamId: found.id, action: "note.correct", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference, reason });
  return "done";
}
