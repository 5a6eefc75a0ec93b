import type { StaffActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "#app/services/referrals/about-referral";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockReferral } from "#db/queries/referrals/change-referral";
import { findReport, saveReportChecked } from "#db/queries/reports/end-reports";

/** An adviser has looked at a provider's report: once, with a word where they have one. What came of it is an outcome, recorded apart. */
export async function checkReport(deps: Deps, actor: StaffActor, { caseRef, reportId, words }: { caseRef: string; reportId: string; words: string }): Promise<"done" | "not-found" | "checked-already"> {
  const there = await findReport(deps.db, caseRef, reportId);
  const found = there && (await lockReferral(deps.db, there.referralId));
  if (!found) return "not-found";
  // Asked again behind the lock: a colleague may have been quicker.
  if ((await findReport(deps.db, caseRef, reportId))?.checkedAt) return "checked-already";
  const said = withoutNationalInsuranceNumbers(words);
  await saveReportChecked(deps, reportId, { byName: actor.name, words: said });
  await addCaseEvent(deps, { caseId: found.referral.caseId, kind: "referral_report_checked", by: actor, details: { ...aboutReferral(found), reportId, ...(said && { words: said }) } });
  await appendAudit(deps, { streamId: found.referral.caseId, action: "referral.report-check", by: actor, subject: found.referral.reference });
  await refreshNextThing(deps, found.referral.caseId);
  return "done";
}
