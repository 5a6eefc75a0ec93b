import { asActor, asService, type Db } from "#db/client.server";
import { findReferralLink } from "#db/queries/referrals/change-referral";
import { findReferralForProvider, listReferralMessages, type ReferralForProvider, type ReferralMessage } from "#db/queries/referrals/find-referral";
import { appendAudit } from "#db/queries/audit/append-audit";
import type { LinkActor, StaffActor } from "#app/domain/people/actor";
import { isFinalAnswer } from "#app/domain/referrals/answer";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import { now } from "#app/platform/service.server";
import { hashOfToken, isToken } from "./link-token.server";

export type OpenedLink =
  | { state: "open"; actor: LinkActor }
  | { state: "answered"; status: ReferralStatus; hubPhone: string }
  | { state: "expired"; hubPhone: string }
  | { state: "unknown" };

/** Who a one-time link stands for, if it still opens anything. Looking changes nothing: mail scanners follow links too. */
export async function openLink(token: string): Promise<OpenedLink> {
  const link = isToken(token) ? await asService((db) => findReferralLink(db, hashOfToken(token))) : undefined;
  if (!link) return { state: "unknown" };
  const { id, referralId, organisationId, organisationName, hubPhone, status } = link;
  if (link.usedAt || isFinalAnswer(status)) return { state: "answered", status, hubPhone };
  if (link.expiresAt <= now()) return { state: "expired", hubPhone };
  return { state: "open", actor: { kind: "link", id, name: "By link", roles: ["provider"], organisationId, organisationName, referralId } };
}

export interface ReferralRead {
  referral: ReferralForProvider;
  messages: ReferralMessage[];
}

async function read(db: Db, by: StaffActor | LinkActor, which: { reference: string } | { id: string }): Promise<ReferralRead | undefined> {
  const referral = await findReferralForProvider(db, which);
  if (!referral) return undefined;
  await appendAudit({ db, now }, { streamId: referral.caseId, action: "referral.read", by, subject: referral.reference });
  return { referral, messages: await listReferralMessages(db, referral.id) };
}

/** What a provider sees of a referral, written into the audit so that the resident sees who looked. `undefined` where it is not theirs to see. */
export const readReferralAsProvider = (by: StaffActor | LinkActor, which: { reference: string } | { id: string }): Promise<ReferralRead | undefined> => asActor(by, (db) => read(db, by, which));
