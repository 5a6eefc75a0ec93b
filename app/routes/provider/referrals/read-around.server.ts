import type { LinkActor, StaffActor } from "#app/domain/people/actor";
import { mostDaysOffered } from "#app/domain/referrals/answer";
import { today } from "#app/platform/service.server";
import { asActor } from "#db/client.server";
import { listAmendments, listStartsToOffer } from "#db/queries/providers/around-referral";
import { listReferralAnswers } from "#db/queries/referrals/answers";
import { listReferralGoals } from "#db/queries/referrals/goals";
import { listMarksOfReferral } from "#db/queries/registers/attendance";
import { listReports } from "#db/queries/reports/end-reports";

/** What stands around a referral that a read has shown to be theirs: what it is for, what was changed and answered since, and who came. */
export const readAround = (actor: StaffActor | LinkActor, referralId: string) =>
  asActor(actor, async (db) => ({
    goals: await listReferralGoals(db, referralId),
    amendments: await listAmendments(db, referralId),
    answers: await listReferralAnswers(db, referralId),
    marks: await listMarksOfReferral(db, referralId),
    reports: await listReports(db, referralId),
    starts: await listStartsToOffer(db, referralId, today(), mostDaysOffered),
  }));

export type Around = Awaited<ReturnType<typeof readAround>>;
