import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Message, Sender } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { isFinalAnswer } from "#app/domain/referrals/answer";
import { insertReferralLink, type LockedReferral } from "#db/queries/referrals/change-referral";
import { queueMessage } from "#db/queries/messages/outbox";
import { toProviderOf } from "./message-about";
import { hashOfToken, linkExpiresAt, tokenFrom } from "./link-token.server";

export interface ToProvider {
  referralId: string;
  caseId: string;
  reference: string;
  serviceName: string;
  hubPhone: string;
  /** Where the service takes referrals; without one nothing is sent, and the page tells the adviser to ring. */
  email: string | null | undefined;
}

interface Said {
  sender: Sender;
  reference: string;
  serviceName: string;
}

const senderOf = (phone: string): Sender => ({ serviceName: `Work Local ${service().placeName}`, phone });

/** Writes to a provider about a referral. `false` where there is no address to write to. */
export async function messageProvider(deps: Deps, { email, caseId, reference, serviceName, hubPhone }: ToProvider, template: string, say: (about: Said) => Message, secrets?: Record<string, string>): Promise<boolean> {
  if (!email) return false;
  await queueMessage(deps, { caseId, channel: "email", recipient: email, template, ...say({ sender: senderOf(hubPhone), reference, serviceName }), ...(secrets && { secrets }) });
  return true;
}

/** The same with a new one-time link, kept as a hash; the address itself stands only among the message's secrets. */
export async function messageProviderWithLink(deps: Deps, to: ToProvider & { lastDay: CalendarDay }, template: string, say: (about: Said & { link: string }) => Message): Promise<boolean> {
  if (!to.email) return false;
  const token = tokenFrom(deps.randomBytes(32));
  await insertReferralLink(deps, { referralId: to.referralId, tokenHash: hashOfToken(token), expiresAt: linkExpiresAt(to.lastDay) });
  return messageProvider(deps, to, template, (about) => say({ ...about, link: "((link))" }), { link: `${service().settings.APP_ORIGIN}/respond/${token}` });
}

/** Something to read: behind a new one-time link while the referral waits for an answer, behind the sign-in after it. */
export async function messageProviderToRead(deps: Deps, found: LockedReferral, template: string, say: (about: Said & { link: string | undefined }) => Message): Promise<boolean> {
  const { referral } = found;
  const to = toProviderOf(found);
  if (isFinalAnswer(referral.status)) return messageProvider(deps, to, template, (about) => say({ ...about, link: undefined }));
  return messageProviderWithLink(deps, { ...to, lastDay: referral.respondByOn ?? londonDayOf(deps.now()) }, template, say);
}
