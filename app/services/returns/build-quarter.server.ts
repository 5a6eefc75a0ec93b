import { quarterSpan } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import { returnLife } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import type { Progress } from "#app/services/counting/progress";
import { appendAudit } from "#db/queries/audit/append-audit";
import { replaceLines } from "#db/queries/returns/return-lines";
import { lockReturn, saveBuild } from "#db/queries/returns/returns";
import { gatherReturn } from "./gather-return.server";
import { returnOf, type NotBuilt, type ReturnOf } from "./return-of.server";

/**
 * Counts a quarter and keeps the lines, in place of an earlier build. A quarter that still runs stays `open`: only one that has ended
 * is checked, and only a checked one can be frozen. In the service's transaction, so that restricted cases count, after the actor's
 * permission was shown. Nobody waits for it: pages ask for it with `askForReturn`.
 */
export async function buildQuarter(deps: Deps, actor: StaffActor, of: ReturnOf, progress?: Progress): Promise<{ returnId: string } | NotBuilt> {
  const prepared = await returnOf(deps, actor, of);
  if (typeof prepared === "string") return prepared;
  const { agreement, today } = prepared;
  const found = await lockReturn(deps.db, prepared.found.id);
  if (!found || !returnLife[found.status].check) return "past-building";

  const { lines, checks, ruleVersions } = await gatherReturn(deps.db, agreement, found, today, progress);
  await replaceLines(deps, found.id, lines);
  await saveBuild(deps, actor, found, { status: quarterSpan(of.quarter).to < today ? "checked" : "open", checks, ruleVersions });
  await appendAudit(deps, { streamId: service().placeId, action: "return.build", by: actor, subject: `${of.quarter} ${found.id}` });
  return { returnId: found.id };
}
