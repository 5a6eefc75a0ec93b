import { say as sayIn, type Say } from "#app/content/resident/say";
import { languageToWriteIn, type Language } from "#app/domain/people/language";
import { wayToWrite } from "#app/domain/people/safe-contact";
import { timeToSend } from "#app/domain/messages/quiet-hours";
import type { MessageChannel } from "#app/domain/messages/message";
import type { Message, ToResident } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { findWhereToWrite } from "#db/queries/cases/find-where-to-write";
import { queueMessage } from "#db/queries/messages/outbox";
import { addressee } from "./addressee";

/**
 * Writes to the resident of a case by the way they chose, or the first that is safe and known: e-mail, then text; now or at
 * `notBefore`, but never outside their safe hours, nor at night; `"at once"` where somebody said why it cannot wait. Where there is no way, nothing is sent and the case's story says so, so that
 * somebody rings or waits for them at the hub. Returns the way it went.
 * `say` is handed how their language says days and times; `((name))` in what it returns stands for a secret of that name.
 */
export async function messageResident(deps: Deps, caseId: string, template: string, say: (to: ToResident, language: Say & { code: Language }) => Message & { secrets?: Record<string, string> }, notBefore: Date | "at once" = deps.held?.until ?? deps.now()): Promise<MessageChannel | "none"> {
  const person = await findWhereToWrite(deps.db, caseId);
  if (!person) return "none";
  const channel = wayToWrite(person) ?? "none";
  const dueAt = notBefore === "at once" ? deps.now() : timeToSend(template, person.safeContact, notBefore);
  if (channel !== "none") {
    const code = languageToWriteIn(person.language);
    await queueMessage(deps, { caseId, channel, recipient: (channel === "email" ? person.email : person.phone)!, template, dueAt, ...say(addressee(person, channel), { ...sayIn[code], code }) });
  }
  await addCaseEvent(deps, { caseId, kind: "message_sent", details: { template, channel, ...(dueAt > deps.now() && { dueAt }) } });
  return channel;
}
