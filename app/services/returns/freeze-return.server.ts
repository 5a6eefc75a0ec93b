import { createHash } from "node:crypto";
import { canonicalJson } from "#app/domain/canonical-json";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { mayFreeze } from "#app/domain/returns/checks";
import { diffReturns } from "#app/domain/returns/diff";
import { contentText } from "#app/domain/returns/file";
import { returnLife } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import type { Progress } from "#app/services/counting/progress";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { listNarrative } from "#db/queries/agreements/variance-notes";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addClaimedEvents, addClaims, withdrawClaims } from "#db/queries/returns/claims";
import { listLines, replaceLines } from "#db/queries/returns/return-lines";
import { lockReturn, saveBuild, saveFreeze } from "#db/queries/returns/returns";
import { gatherReturn, type GatheredReturn } from "./gather-return.server";

export interface FreezeWishes {
  /** The version of the return the manager has read. */
  version: number;
  /** Why the warnings are accepted; empty where there are none. */
  words: string;
}

export type Frozen = "frozen" | "counted-again" | "has-errors" | "say-why" | "changed-meanwhile" | "not-checked" | "not-found";

/**
 * Freezes a checked return: its rows, rules and hash stay as they are for good, and what it counts is claimed, stream by stream.
 * The record is counted once more first: where it or the checks say something else by now, nothing is frozen, the return holds the new lines
 * and the answer is `counted-again`. An error blocks; warnings are accepted with words. In the service's transaction, in the background:
 * pages ask for it with `askToFreeze`.
 */
export async function freezeReturn(deps: Deps, actor: StaffActor, returnId: string, { version, words }: FreezeWishes, progress?: Progress): Promise<Frozen> {
  const found = await lockReturn(deps.db, returnId);
  const agreement = found && (await findAgreement(deps.db, found.agreementId));
  if (!found || !agreement) return "not-found";
  if (found.version !== version) return "changed-meanwhile";
  if (!returnLife[found.status].freeze) return "not-checked";

  const gathered = await gatherReturn(deps.db, agreement, found, londonDayOf(deps.now()), progress);
  const { added, removed, changed } = diffReturns(await listLines(deps.db, returnId), gathered.lines.map(({ line }) => line));
  if (added.length + removed.length + changed.length > 0 || canonicalJson(gathered.checks) !== canonicalJson(found.checks)) {
    await replaceLines(deps, returnId, gathered.lines);
    await saveBuild(deps, actor, found, { ...gathered, status: found.status });
    return "counted-again";
  }
  if (!mayFreeze(gathered.checks)) return "has-errors";
  if (gathered.checks.length > 0 && words === "") return "say-why";

  const lines = gathered.lines.map(({ line }) => line);
  await withdrawClaims(deps, returnId, lines);
  await addClaims(deps, returnId, lines, gathered.measures);
  await addClaimedEvents(deps, actor, lines);
  await saveFreeze(deps, actor, found, { contentHash: hashOf(gathered), narrative: await listNarrative(deps.db, agreement.id, found.quarter), warningsAccepted: gathered.checks.length > 0 ? words : undefined });
  await appendAudit(deps, { streamId: service().placeId, action: "return.freeze", by: actor, subject: `${found.quarter} ${returnId}`, reason: words });
  return "frozen";
}

/** SHA-256 over the rows as the file has them and the rules they were counted by. */
function hashOf({ lines, measures }: GatheredReturn): string {
  const used = measures.filter(({ code, version }) => lines.some(({ line }) => line.measureCode === code && line.measureVersion === version));
  return createHash("sha256").update(contentText(lines, used)).digest("hex");
}
