import type { StaffActor } from "#app/domain/people/actor";
import { refusedClocks, type ClocksRefusal, type StreamClocks } from "#app/domain/referrals/clocks";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockStreamClocks, saveStreamClocks } from "#db/queries/streams/stream-clocks";

/** Stands for what the page showed: whoever saves after somebody else is told. */
export const seenClocks = ({ remindAfter, expireAfter }: StreamClocks): string => `${remindAfter ?? "own"}-${expireAfter ?? "own"}`;

/**
 * Sets how long providers paid from a stream have to answer, in working days; with neither, the place's own holds. Referrals that run
 * keep the days that were said: it holds from the next turn on.
 */
export async function setStreamClocks(deps: Deps, actor: StaffActor, { streamId, clocks, seen }: { streamId: string; clocks: StreamClocks; seen: string }): Promise<"done" | "not-found" | "changed-meanwhile" | ClocksRefusal> {
  const refused = refusedClocks(clocks);
  if (refused) return refused;
  const stream = await lockStreamClocks(deps.db, streamId);
  if (!stream) return "not-found";
  if (seenClocks(stream) !== seen) return "changed-meanwhile";
  if (seenClocks(clocks) === seen) return "done";
  await saveStreamClocks(deps.db, stream.id, clocks);
  await appendAudit(deps, { streamId: service().placeId, action: "stream.clocks", by: actor, subject: stream.code, reason: `${seen} → ${seenClocks(clocks)}` });
  return "done";
}
