import type { StaffActor } from "#app/domain/people/actor";
import type { DraftRefused } from "#app/services/rules/change-draft.server";
import { orNotFound } from "#app/web/access.server";
import type { FieldError } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findSet, type FoundSet } from "#db/queries/agreements/measure-sets";

/** A draft that is still one; not found where it is published or discarded. */
export async function draftToChange(actor: StaffActor, setId: string | undefined): Promise<FoundSet> {
  const found = orNotFound(await asActor(actor, (db) => findSet(db, setId ?? "")));
  return orNotFound(found.status === "draft" ? found : undefined);
}

/** What is said where a draft could not be changed; not found is thrown. */
export function refusedDraft(refused: DraftRefused, field: string): FieldError {
  const why = orNotFound(refused);
  if (why === "past-drafting") return { field, message: "Somebody else has published or discarded this draft. It cannot be changed any more" };
  return { field, message: "Somebody else changed this draft while you had the page open. What you typed is still here: look at the draft in another window, then save again" };
}
