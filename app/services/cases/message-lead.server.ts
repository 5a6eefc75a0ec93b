import type { Message } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { findLeadToWrite } from "#db/queries/cases/find-lead-to-write";
import { queueMessage } from "#db/queries/messages/outbox";

/** Writes to the lead of a case about what its resident did online. Nobody leads it: the story still tells. */
export async function messageLead(deps: Deps, caseId: string, template: string, say: (about: { reference: string; link: string }) => Message): Promise<void> {
  const lead = await findLeadToWrite(deps.db, caseId);
  if (lead) await queueMessage(deps, { caseId, channel: "email", recipient: lead.email, template, ...say({ reference: lead.reference, link: `${service().settings.APP_ORIGIN}/adviser/cases/${lead.reference}` }) });
}
