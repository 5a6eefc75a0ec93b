import type { NoteVisibility } from "#app/domain/cases/note";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { deleteNoteDraft, saveNoteDraft, wasSent } from "#db/queries/casework/note-drafts";

interface Draft {
  caseRef: string;
  visibility: NoteVisibility;
  words: string;
  /** The one-time key of the form it is typed in, where it comes from a page that is still open. */
  formKey?: string;
}

/** Keeps a note that is being written, for its writer alone; nothing typed is no draft. What arrives after its form was saved is not kept again. */
export async function keepNoteDraft(deps: Deps, actor: StaffActor, { caseRef, visibility, words, formKey }: Draft): Promise<"kept" | "nothing" | "saved-already" | "not-found"> {
  const found = await findCaseForShow(deps.db, caseRef);
  if (!found) return "not-found";
  if (formKey && (await wasSent(deps.db, actor, formKey))) return "saved-already";
  if (words.trim() === "") {
    await deleteNoteDraft(deps.db, actor, found.case.id);
    return "nothing";
  }
  await saveNoteDraft(deps, actor, { caseId: found.case.id, visibility, words });
  return "kept";
}
