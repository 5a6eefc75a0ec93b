import { desc, eq } from "drizzle-orm";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import type { LinkActor, StaffActor } from "#app/domain/people/actor";
import type { ProviderAnswer } from "#app/domain/referrals/answer";
import { fieldsOnAtFirst } from "#app/domain/referrals/sharing";
import { agreeDates } from "#app/services/referrals/agree-dates.server";
import { amendReferral } from "#app/services/referrals/amend-referral.server";
import { answerQuestion } from "#app/services/referrals/answer-question.server";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import { expireReferral } from "#app/services/referrals/expire-referrals.server";
import { remindOfReferral } from "#app/services/referrals/remind-providers.server";
import { refuseDates } from "#app/services/referrals/refuse-dates.server";
import { saveDraft } from "#app/services/referrals/save-draft.server";
import { sendReferrals } from "#app/services/referrals/send-referrals.server";
import { sendReferral } from "#app/services/referrals/send-referral.server";
import { withdrawReferral } from "#app/services/referrals/withdraw-referral.server";
import { writeToAdviser } from "#app/services/referrals/write-to-adviser.server";
import { writeToProvider } from "#app/services/referrals/write-to-provider.server";
import { referralLinks, referrals } from "../../schema/referrals";
import { serviceId } from "../place/services";
import { organisationId } from "../place/organisations";
import { providers } from "../place/providers";
import { answererOf, staffActor } from "../place/staff";
import { mustBe, type Telling, type Tellers } from "./telling";

async function newestReferral({ deps, life, ofCase }: Telling): Promise<{ id: string; version: number; organisationId: string; offeredDays: string[] | null }> {
  const [found] = await deps.db
    .select({ id: referrals.id, version: referrals.version, organisationId: referrals.organisationId, offeredDays: referrals.offeredDays })
    .from(referrals)
    .where(eq(referrals.caseId, ofCase().id))
    .orderBy(desc(referrals.sentAt), desc(referrals.id))
    .limit(1);
  if (!found) throw new Error(`${life.key} has no referral`);
  return found;
}

const providerOf = new Map(providers.map(({ key, name }) => [organisationId(key), { key, name }]));

/** Somebody signed in for the provider; where nobody there has an account, whoever opened the newest one-time link. */
async function answerer({ deps }: Telling, referral: { id: string; organisationId: string }): Promise<StaffActor | LinkActor> {
  const provider = providerOf.get(referral.organisationId)!;
  const person = answererOf(provider.key);
  if (person) return staffActor(person);
  const [link] = await deps.db.select({ id: referralLinks.id }).from(referralLinks).where(eq(referralLinks.referralId, referral.id)).orderBy(desc(referralLinks.createdAt)).limit(1);
  return { kind: "link", id: link!.id, name: "By link", roles: ["provider"], organisationId: referral.organisationId, organisationName: provider.name, referralId: referral.id };
}

async function says(telling: Telling, answer: ProviderAnswer): Promise<void> {
  const referral = await newestReferral(telling);
  mustBe(await answerReferral(telling.deps, await answerer(telling, referral), referral.id, { version: referral.version, answer }), telling);
}

export const referring: Tellers<
  | "refer" | "remind" | "expire" | "provider-accepts" | "provider-declines" | "provider-asks" | "answer-provider" | "waiting-list" | "provider-starts" | "provider-completes" | "left-early" | "did-not-start" | "withdraw"
  | "refer-to-several" | "provider-offers-dates" | "agree-a-date" | "refuse-the-dates" | "accept-after-all" | "amend-referral" | "provider-writes" | "write-to-provider" | "draft-referral"
> = {
  refer: async (telling, { service, note, also = [] }) => {
    const chosen = [...fieldsOnAtFirst, ...also];
    mustBe(await sendReferral(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, serviceId: serviceId(service), chosen, note, residentAgreedOn: telling.moment.on, way: "in_person" }), telling);
  },
  "refer-to-several": async (telling, { services, note, goals }) => {
    mustBe(await sendReferrals(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, services: services.map((service) => ({ serviceId: serviceId(service) })), chosen: fieldsOnAtFirst, note, goals, residentAgreedOn: telling.moment.on, way: "in_person" }), telling);
  },
  "draft-referral": async (telling, { service, note }) => {
    mustBe(await saveDraft(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, serviceIds: [serviceId(service)], fields: fieldsOnAtFirst, note, goals: [], starts: {}, agreedOn: undefined, way: undefined }), telling);
  },
  "provider-offers-dates": (telling, { inDays, words }) => says(telling, { kind: "offer_dates", days: inDays.map((days) => addDays(telling.moment.on, days)), words }),
  "accept-after-all": (telling, { words }) => says(telling, { kind: "accept_after_all", words }),
  "agree-a-date": async (telling) => {
    const { id, version, offeredDays } = await newestReferral(telling);
    mustBe(await agreeDates(telling.deps, telling.lead, { referralId: id, version, on: day(offeredDays![0]!) }), telling);
  },
  "refuse-the-dates": async (telling, { words }) => {
    const { id, version } = await newestReferral(telling);
    mustBe(await refuseDates(telling.deps, telling.lead, { referralId: id, version, words }), telling);
  },
  "amend-referral": async (telling, { why, also }) => {
    const { id, version } = await newestReferral(telling);
    mustBe(await amendReferral(telling.deps, telling.lead, { referralId: id, version, chosen: [...fieldsOnAtFirst, ...also], note: "", withNiNumber: false, why, residentAgreedOn: telling.moment.on, way: "phone" }), telling);
  },
  "provider-writes": async (telling, { words }) => {
    const referral = await newestReferral(telling);
    mustBe(await writeToAdviser(telling.deps, await answerer(telling, referral), { referralId: referral.id, words }), telling);
  },
  "write-to-provider": async (telling, { words }) => {
    const { id } = await newestReferral(telling);
    mustBe(await writeToProvider(telling.deps, telling.lead, { referralId: id, words }), telling);
  },
  remind: async (telling) => mustBe(await remindOfReferral(telling.deps, (await newestReferral(telling)).id), telling),
  expire: async (telling) => mustBe(await expireReferral(telling.deps, (await newestReferral(telling)).id), telling),
  "provider-accepts": (telling, { words = "" }) => says(telling, { kind: "accept", words }),
  "provider-declines": (telling, { reason, words }) => says(telling, { kind: "decline", reason, words }),
  "provider-asks": (telling, { words }) => says(telling, { kind: "ask", words }),
  "waiting-list": (telling, { days }) => says(telling, { kind: "put_on_waiting_list", untilOn: addDays(telling.moment.on, days), words: "" }),
  "provider-starts": (telling) => says(telling, { kind: "start", on: telling.moment.on }),
  "provider-completes": (telling) => says(telling, { kind: "complete", on: telling.moment.on }),
  "left-early": (telling, { words }) => says(telling, { kind: "leave_early", on: telling.moment.on, words }),
  "did-not-start": (telling, { words }) => says(telling, { kind: "not_start", words }),
  "answer-provider": async (telling, { words }) => {
    const { id, version } = await newestReferral(telling);
    mustBe(await answerQuestion(telling.deps, telling.lead, { referralId: id, version, words }), telling);
  },
  withdraw: async (telling, { reason }) => {
    const { id, version } = await newestReferral(telling);
    mustBe(await withdrawReferral(telling.deps, telling.lead, { referralId: id, version, reason, words: "" }), telling);
  },
};
