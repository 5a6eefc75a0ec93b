import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findMyCase } from "#db/queries/resident/find-my-case";

/** Writes down that a resident takes a copy of their data, before a byte of it leaves. The copy may be fetched for some minutes after. */
export async function takeCopy(deps: Deps, actor: ResidentActor): Promise<"done" | "not-found"> {
  const mine = await findMyCase(deps.db, actor.id);
  if (!mine) return "not-found";
  await appendAudit(deps, { streamId: mine.id, action: "record.copy", by: actor, subject: mine.reference });
  return "done";
}
