import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { DashboardCounts } from "#app/domain/dashboards/counts";
import type { DashboardQuestion } from "#app/domain/dashboards/question";
import { waitsByQuarter } from "#app/domain/dashboards/waits";
import { asService } from "#db/client.server";
import { countApplications, countReferrals } from "#db/queries/dashboards/count-by-quarter";
import { countInSupport, listCaseload } from "#db/queries/dashboards/count-caseload";
import { listWaits } from "#db/queries/dashboards/count-waits";

/** What a dashboard is drawn of. Restricted cases count, so the service asks; nothing but sums leaves. */
export function readDashboard(question: DashboardQuestion, today: CalendarDay): Promise<DashboardCounts> {
  return asService(async (db) => {
    const waits = async (stage: keyof DashboardCounts["waits"]) => waitsByQuarter(stage, await listWaits(db, stage, question), today);
    return {
      applications: await countApplications(db, question),
      referrals: await countReferrals(db, question),
      waits: { triage: await waits("triage"), first_meeting: await waits("first_meeting"), plan: await waits("plan") },
      inSupport: await countInSupport(db, question),
      caseload: { offer: await listCaseload(db, "offer", question, today), hub: await listCaseload(db, "hub", question, today), council: await listCaseload(db, "council", question, today), age: await listCaseload(db, "age", question, today) },
    };
  });
}
