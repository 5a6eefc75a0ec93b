import { parseReference } from "#app/domain/people/reference";
import type { MachineActor } from "#app/domain/people/actor";
import { now } from "#app/platform/service.server";
import { asActor, type Db } from "#db/client.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findReferralForMachine, listAnswers } from "#db/queries/machines/referrals";
import { listReferralMessages } from "#db/queries/referrals/find-referral";
import { listReferralGoals } from "#db/queries/referrals/goals";
import { listReports } from "#db/queries/reports/end-reports";

/** A referral with all that hangs on it, as its provider sees it. `undefined` where the asker does not. */
export async function partsOfReferral(db: Db, which: { reference: string } | { id: string }) {
  const referral = await findReferralForMachine(db, which);
  if (!referral) return undefined;
  const { id } = referral;
  return { referral, goals: await listReferralGoals(db, id), messages: await listReferralMessages(db, id), answers: await listAnswers(db, id), reports: await listReports(db, id) };
}

export type ReferralParts = NonNullable<Awaited<ReturnType<typeof partsOfReferral>>>;

/** What a provider's system sees of a referral, written into the audit so that the resident sees who looked. `undefined` where it is not theirs to see. */
export async function readReferralAsMachine(machine: MachineActor, typed: string): Promise<ReferralParts | undefined> {
  const reference = parseReference(typed);
  if (!reference) return undefined;
  return asActor(machine, async (db) => {
    const parts = await partsOfReferral(db, { reference });
    if (parts) await appendAudit({ db, now }, { streamId: parts.referral.caseId, action: "referral.read", by: machine, subject: parts.referral.reference });
    return parts;
  });
}
