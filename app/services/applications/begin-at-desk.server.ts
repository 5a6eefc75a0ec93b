import type { AssistedWay } from "#app/domain/intake/list-import";
import type { Deps } from "#app/platform/deps.server";
import { keepDraftUntil, markAssisted } from "#db/queries/applications/assisted-drafts";
import { hoursAtDesk } from "./at-the-desk.server";
import { beginDraft } from "./begin-draft.server";

/** A member of staff begins an application with a resident, at the desk or by phone; `holder` is who holds it. Returns its id. */
export async function beginAtDesk(deps: Deps, { holder, staffId, how }: { holder: string; staffId: string; how: AssistedWay }): Promise<string> {
  const { id } = await beginDraft(deps, holder);
  await markAssisted(deps.db, id, { by: staffId, how });
  await keepDraftUntil(deps.db, id, new Date(deps.now().getTime() + hoursAtDesk * 3_600_000));
  return id;
}
