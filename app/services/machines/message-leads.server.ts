import type { Message } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { listLeadEmails } from "#db/queries/machines/endpoints";
import { queueMessage } from "#db/queries/messages/outbox";

/** Writes to everybody who leads at a provider. Where nobody does, its page still shows it. */
export async function messageLeads(deps: Deps, organisationId: string, template: string, say: (link: string) => Message): Promise<void> {
  const message = say(`${service().settings.APP_ORIGIN}/provider/machines`);
  for (const recipient of await listLeadEmails(deps.db, organisationId)) await queueMessage(deps, { channel: "email", recipient, template, ...message });
}
