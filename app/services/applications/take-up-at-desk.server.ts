import type { AssistedWay } from "#app/domain/intake/list-import";
import type { Deps } from "#app/platform/deps.server";
import { markAssisted } from "#db/queries/applications/assisted-drafts";
import { findDraftToTakeUp, takeUpDraft } from "./take-up-draft.server";

interface WithCode {
  holder: string;
  staffId: string;
  how: AssistedWay;
  code: string;
}

/**
 * A member of staff goes on with what a resident began themselves and has the code of. It stays the resident's to go on with, too.
 * `for-someone-else` where a third person began it: that is theirs to send. Runs as the service, once the code was typed.
 */
export async function takeUpAtDesk(deps: Deps, { holder, staffId, how, code }: WithCode): Promise<{ id: string } | "opens-nothing" | "for-someone-else"> {
  const key = { kind: "code" as const, key: code };
  const found = await findDraftToTakeUp(deps, key);
  if (!found) return "opens-nothing";
  if (found.kind !== "self") return "for-someone-else";
  await takeUpDraft(deps, holder, key);
  await markAssisted(deps.db, found.id, { by: staffId, how });
  return { id: found.id };
}
