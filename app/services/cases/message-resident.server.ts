import { maySend } from "#app/domain/people/safe-contact";
import type { MessageChannel } from "#app/domain/messages/message";
import type { Message, ToResident } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findWhereToWrite } from "#db/queries/cases/find-where-to-write";
import { queueMessage } from "#db/queries/messages/outbox";

/**
 * Writes to the resident of a case by the first way that is safe and known: e-mail, then text. Where there is none, nothing
 * is sent and the case's story says so, so that somebody rings or waits for them at the hub. Returns the way it went.
 */
export async function messageResident(deps: Deps, caseId: string, template: string, say: (to: ToResident) => Message): Promise<MessageChannel | "none"> {
  const person = await findWhereToWrite(deps.db, caseId);
  if (!person) return "none";
  const ways = { email: person.email, text: person.phone };
  const channel = (["email", "text"] as const).find((way) => ways[way] && maySend(person.safeContact, way)) ?? "none";
  if (channel !== "none") {
    const { settings, placeName } = service();
    const message = say({
      sender: { serviceName: `Work Local ${placeName}`, phone: person.hubPhone },
      firstName: person.preferredName ?? person.firstName,
      link: `${settings.APP_ORIGIN}/my`,
      contentFree: person.safeContact.contentFree,
    });
    await queueMessage(deps, { caseId, channel, recipient: ways[channel]!, template, ...message });
  }
  await addCaseEvent(deps, { caseId, kind: "message_sent", details: { template, channel } });
  return channel;
}
