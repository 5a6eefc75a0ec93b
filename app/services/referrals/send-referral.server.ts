import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { sendReferrals, type ReferralsToSend, type SendAnswer as SendAnswers } from "./send-referrals.server";

export interface ReferralToSend extends Omit<ReferralsToSend, "services" | "goals"> {
  serviceId: string;
  startId?: string;
  goals?: readonly string[];
}

export type SendAnswer = { sent: string; byEmail: boolean } | Exclude<SendAnswers, { sent: unknown }>;

/** Sends a case to one service. */
export async function sendReferral(deps: Deps, actor: StaffActor, { serviceId, startId, goals = [], ...wish }: ReferralToSend): Promise<SendAnswer> {
  const answer = await sendReferrals(deps, actor, { ...wish, goals, services: [{ serviceId, startId }] });
  if (typeof answer === "string" || !("sent" in answer)) return answer;
  const [one] = answer.sent;
  return { sent: one!.reference, byEmail: one!.byEmail };
}
