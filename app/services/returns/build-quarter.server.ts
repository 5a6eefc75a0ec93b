import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import { returnLife } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import type { Progress } from "#app/services/counting/progress";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { replaceLines } from "#db/queries/returns/return-lines";
import { addReturn, lockReturnOfQuarter, saveBuild } from "#db/queries/returns/returns";
import { gatherReturn } from "./gather-return.server";

/**
 * Counts a quarter and keeps the lines, in place of an earlier build. A quarter that still runs stays `open`: only one that has ended
 * is checked, and only a checked one can be frozen. `past-building`: it is frozen; `outside-the-agreement`, `not-begun`: nothing to count.
 * In the service's transaction, so that restricted cases count, after the actor's permission was shown.
 */
export async function buildQuarter(deps: Deps, actor: StaffActor, agreementId: string, quarter: Quarter, progress?: Progress): Promise<{ returnId: string } | "not-found" | "not-begun" | "outside-the-agreement" | "past-building"> {
  const agreement = await findAgreement(deps.db, agreementId);
  if (!agreement) return "not-found";
  const today = londonDayOf(deps.now());
  const { from, to } = quarterSpan(quarter);
  if (from > today) return "not-begun";
  if (to < agreement.fromOn || from > agreement.untilOn) return "outside-the-agreement";

  await addReturn(deps, actor, { agreementId, quarter });
  const found = await lockReturnOfQuarter(deps.db, agreementId, quarter);
  if (!found || !returnLife[found.status].check) return "past-building";

  const { lines, checks, ruleVersions } = await gatherReturn(deps.db, agreement, quarter, today, progress);
  await replaceLines(deps, found.id, lines);
  await saveBuild(deps, actor, found, { status: to < today ? "checked" : "open", checks, ruleVersions });
  await appendAudit(deps, { streamId: service().placeId, action: "return.build", by: actor, subject: `${quarter} ${found.id}` });
  return { returnId: found.id };
}
