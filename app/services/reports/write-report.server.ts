import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { referralReported } from "#app/domain/messages/report-wording";
import type { MachineActor, StaffActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import { refusedReport, type GoalReported, type ReportRefusal } from "#app/domain/reports/end-report";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "#app/services/referrals/about-referral";
import { messageAdviser } from "#app/services/referrals/message-adviser.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockReferral } from "#db/queries/referrals/change-referral";
import { listReferralGoals } from "#db/queries/referrals/goals";
import { insertReport } from "#db/queries/reports/end-reports";

/**
 * A provider's end report, goal by goal, made as the service once a read as the provider has shown the referral to be theirs. It is not
 * itself an outcome: an adviser looks at it. A later one stands beside an earlier one, which is never changed.
 */
export async function writeReport(deps: Deps, by: StaffActor | MachineActor, referralId: string, { goals, words }: { goals: readonly GoalReported[]; words: string }): Promise<{ reported: string } | "not-found" | ReportRefusal> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const { referral } = found;
  const seen = referral.providerUntilOn === null || referral.providerUntilOn >= londonDayOf(deps.now());
  if (referral.organisationId !== by.organisationId || !seen) return "not-found";
  const asked = await listReferralGoals(deps.db, referral.id);
  const said = withoutNationalInsuranceNumbers(words);
  const refused = refusedReport(referral.status, asked.map(({ id }) => id), goals, said);
  if (refused) return refused;
  const reported = asked.flatMap(({ id, words: wanted }) => goals.filter(({ goalId }) => goalId === id).map(({ goalId, result, about }) => ({ goalId, words: wanted, result, about: withoutNationalInsuranceNumbers(about) })));
  const who = { id: by.id, name: `${by.name}, ${by.organisationName}` };
  const reportId = await insertReport(deps, { referralId: referral.id, caseId: referral.caseId, byName: who.name, goals: reported, words: said });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_reported", by: who, details: { ...aboutReferral(found), reportId } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.report", by, subject: referral.reference });
  await messageAdviser(deps, found, "referral-reported", referralReported);
  await refreshNextThing(deps, referral.caseId);
  return { reported: reportId };
}
