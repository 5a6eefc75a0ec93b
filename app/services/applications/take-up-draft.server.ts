import type { DraftKeyKind } from "#app/domain/applications/referrer";
import type { Deps } from "#app/platform/deps.server";
import { findDraftByKey, insertDraftHolder } from "#db/queries/applications/draft-keys";
import type { Draft } from "#db/queries/applications/drafts";
import { draftKeyHash } from "./draft-key-hash.server";

export interface DraftKey {
  kind: DraftKeyKind;
  key: string;
}

/** The unsent draft a link or code opens; `undefined` alike where it is unknown, too old, deleted or sent. Runs as the service. */
export async function findDraftToTakeUp({ db, now }: Pick<Deps, "db" | "now">, { kind, key }: DraftKey): Promise<Draft | undefined> {
  const draft = await findDraftByKey(db, draftKeyHash(kind, key), now());
  return draft?.sentReference === null ? draft : undefined;
}

/** Lets a browser (`visit`) go on with the draft that a link or code opens, beside those that hold it already. Runs as the service. */
export async function takeUpDraft(deps: Deps, visit: string, key: DraftKey): Promise<Draft | undefined> {
  const draft = await findDraftToTakeUp(deps, key);
  if (draft && draft.ownerHash !== visit) await insertDraftHolder(deps.db, { draftId: draft.id, ownerHash: visit, heldSince: deps.now() });
  return draft;
}
