import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { mayWrite } from "#app/domain/correspondence/conversation";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { addCaseMessage } from "#db/queries/correspondence/messages";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { lockMyCase } from "#db/queries/resident/lock-my-case";

/** A message of the resident's to everybody who helps them. What it says stays in the conversation: the case's story only says that they wrote. */
export async function writeMessage(deps: Deps, actor: ResidentActor, { words }: { words: string }): Promise<"done" | "not-found" | "closed"> {
  const mine = await findMyCase(deps.db, actor.id);
  const held = mine && (await lockMyCase(deps.db, mine.id));
  if (!held) return "not-found";
  if (!mayWrite({ status: held.status, closedOn: mine.closedOn }, londonDayOf(deps.now()))) return "closed";
  await addCaseMessage(deps, { caseId: held.id, by: actor, words });
  await addCaseEvent(deps, { caseId: held.id, kind: "resident_wrote", by: actor });
  await refreshNextThing(deps, held.id);
  return "done";
}
