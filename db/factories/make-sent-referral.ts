import { eq } from "drizzle-orm";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { ProviderAnswer } from "#app/domain/referrals/answer";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import { sendReferral, type ReferralToSend } from "#app/services/referrals/send-referral.server";
import { asService } from "../client.server";
import { referrals } from "../schema/index";
import { aWorld, asItself, doing, entriesOf, kindsOf, messagesOf, no, type Row } from "./make-referrals";

export { asItself, doing, no };

/** An adviser with one case, and one college to send it to. */
export async function anAdviserAndACollege() {
  const world = await aWorld();
  const { amina, made } = world;
  const [college] = world.services;
  const send = (over: Partial<ReferralToSend> = {}) =>
    doing(amina, (deps) => sendReferral(deps, amina, { caseRef: made.reference, serviceId: college.id, chosen: ["name", "phone", "what_they_want", "note"], note: "Mornings are best", residentAgreedOn: day("2026-03-10"), way: "in_person", ...over }));
  const referralOf = async (reference: string): Promise<Row> => (await asService((db) => db.select().from(referrals).where(eq(referrals.reference, reference))))[0]!;
  const messages = () => messagesOf(world);
  return {
    amina, made, college, send, referralOf, messages,
    aSentReferral: async () => {
      const answer = await send();
      if (typeof answer === "string" || !("sent" in answer)) throw new Error(JSON.stringify(answer));
      return referralOf(answer.sent);
    },
    entries: () => entriesOf(world),
    kinds: () => kindsOf(world),
    /** What the newest message of a template carried to answer by. */
    tokenOf: async (template = "referral-sent") => (await messages()).findLast((message) => message.template === template)!.secrets!["link"]!.split("/respond/")[1]!,
    answering: (referral: { id: string; version: number }, answer: ProviderAnswer, by: StaffActor = college.provider) => asItself((deps) => answerReferral(deps, by, referral.id, { version: referral.version, answer })),
  };
}

export type AdviserAndCollege = Awaited<ReturnType<typeof anAdviserAndACollege>>;
