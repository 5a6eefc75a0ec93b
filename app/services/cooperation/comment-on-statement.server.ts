import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { withComment } from "#app/domain/cooperation/statement";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { lockStatement, saveComment } from "#db/queries/cooperation/statements";

/** A partner's lead says something beside its numbers; managers see both from then on. It is added to what was said before. `not-complete`: the numbers may still change. */
export async function commentOnStatement(deps: Deps, by: StaffActor, { statementId, version, words }: { statementId: string; version: number; words: string }): Promise<"done" | "not-found" | "changed-meanwhile" | "not-complete"> {
  const found = await lockStatement(deps.db, statementId, by.organisationId);
  if (!found) return "not-found";
  if (!found.complete) return "not-complete";
  if (found.version !== version) return "changed-meanwhile";
  const today = londonDayOf(deps.now());
  await saveComment(deps, found.id, { ...withComment(found, words, { by: by.name, on: sayDay(today), today }), commentedByName: by.name });
  return "done";
}
