import { z } from "zod";
import { sharedFieldWords } from "#app/content/referrals";
import { possibleAnswers, providerAnswers } from "#app/domain/referrals/answer";
import { goalResults } from "#app/domain/referrals/goals";
import { declineReasons, referralStatuses } from "#app/domain/referrals/referral";
import { sharedKeys } from "#app/domain/referrals/sharing";
import type { ReferralParts } from "#app/services/machines/read-referral.server";
import { etagOf } from "#app/web/api/etag";
import { instant, shownDay } from "#app/web/api/fields";
import type { ListedReferral } from "#db/queries/machines/referrals";

const service = z.object({ id: z.uuid(), name: z.string() });

const standing = {
  reference: z.string().describe("Such as WL-7F3K-29QD. The same in every webhook about it."),
  status: z.enum(referralStatuses),
  version: z.int().describe("One more with every change of status or content."),
  service,
  sent_at: instant.nullable(),
  changed_at: instant.describe("When anything of it was last changed: ask for what changed after it."),
  respond_by: shownDay.nullable().describe("The last day for your answer, where it is your turn."),
  waiting_until: shownDay.nullable(),
  started_on: shownDay.nullable(),
  ended_on: shownDay.nullable(),
};

/** A referral in a list: how it stands, and nothing about the person. */
export const listedReferral = z.object(standing);

/** A referral as its provider's own page shows it. */
export const shownReferral = z.object({
  ...standing,
  referred_by: z.string(),
  resident_agreed_on: shownDay.nullable(),
  offered_days: z.array(shownDay),
  agreed_day: shownDay.nullable(),
  seen_until: shownDay.nullable().describe("The last day you see it, once it has ended."),
  shared: z.array(z.object({ key: z.enum(sharedKeys), label: z.string(), value: z.string() })).describe("What the resident agreed to share with you, and nothing else."),
  goals: z.array(z.object({ id: z.uuid(), words: z.string() })).describe("What it is to achieve. Your report answers each."),
  messages: z.array(z.object({ by: z.string(), from_provider: z.boolean(), written_at: instant, words: z.string() })),
  answers: z.array(z.object({ kind: z.string(), status: z.enum(referralStatuses), reason: z.enum(declineReasons).nullable(), words: z.string(), days: z.array(shownDay), by: z.string(), given_at: instant })).describe("Every answer as it was given. When a mind is changed, the first one stays."),
  reports: z.array(z.object({ id: z.uuid(), written_at: instant, by: z.string(), words: z.string(), goals: z.array(z.object({ goal_id: z.uuid(), words: z.string(), result: z.enum(goalResults), about: z.string() })) })),
  possible_answers: z.array(z.enum(providerAnswers)).describe("What you can say of it now."),
});

const at = (instantOf: Date) => instantOf.toISOString();

const standingOf = ({ reference, status, version, serviceId, serviceName, sentAt, changedAt, respondByOn, waitingUntilOn, startedOn, endedOn }: Omit<ListedReferral, "id">) => ({
  reference, status, version, service: { id: serviceId, name: serviceName }, sent_at: sentAt && at(sentAt), changed_at: at(changedAt),
  respond_by: status === "asked_for_more" ? null : respondByOn, waiting_until: status === "waiting_list" ? waitingUntilOn : null, started_on: startedOn, ended_on: endedOn,
});

export const listReferral = (row: ListedReferral): z.input<typeof listedReferral> => standingOf(row);

/** What its provider's system is shown of a referral, with the tag that stands for it: neither the case nor why an adviser took it back. */
export function showReferral({ referral, goals, messages, answers, reports }: ReferralParts): { shown: z.input<typeof shownReferral>; etag: string } {
  const shown: z.input<typeof shownReferral> = {
    ...standingOf(referral),
    referred_by: referral.madeByName,
    resident_agreed_on: referral.residentAgreedOn,
    offered_days: referral.offeredDays ?? [],
    agreed_day: referral.agreedDay,
    seen_until: referral.providerUntilOn,
    shared: referral.shared.map(({ key, value }) => ({ key, label: sharedFieldWords[key], value })),
    goals: goals.map(({ id, words }) => ({ id, words })),
    messages: messages.map(({ authorName, fromProvider, writtenAt, words }) => ({ by: authorName, from_provider: fromProvider, written_at: at(writtenAt), words })),
    answers: answers.map(({ kind, toStatus, reason, words, days, byName, givenAt }) => ({ kind, status: toStatus, reason, words, days, by: byName, given_at: at(givenAt) })),
    reports: reports.map(({ id, writtenAt, byName, words, goals: reported }) => ({ id, written_at: at(writtenAt), by: byName, words, goals: reported.map(({ goalId, words: wanted, result, about }) => ({ goal_id: goalId, words: wanted, result, about })) })),
    possible_answers: possibleAnswers(referral.status),
  };
  return { shown, etag: etagOf(referral.version, shown) };
}
