import type { Message } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { findAdviserEmail, type LockedReferral } from "#db/queries/referrals/change-referral";
import { queueMessage } from "#db/queries/messages/outbox";

/** What a message to a referral's adviser needs of it. */
export interface AdviserOf extends Pick<LockedReferral, "serviceName" | "caseReference" | "leadId"> {
  referral: Pick<LockedReferral["referral"], "caseId" | "reference" | "madeBy">;
}

/** Writes to the adviser who made a referral, or to the case's lead once they have left. Nobody is left: the case's page and triage still show it. */
export async function messageAdviser(deps: Deps, { referral, serviceName, caseReference, leadId }: AdviserOf, template: string, say: (about: { reference: string; serviceName: string; link: string }) => Message): Promise<void> {
  const recipient = await findAdviserEmail(deps.db, { madeBy: referral.madeBy, leadId });
  if (!recipient) return;
  const link = `${service().settings.APP_ORIGIN}/adviser/cases/${caseReference}/referrals/${referral.reference}`;
  await queueMessage(deps, { caseId: referral.caseId, channel: "email", recipient, template, ...say({ reference: referral.reference, serviceName, link }) });
}
