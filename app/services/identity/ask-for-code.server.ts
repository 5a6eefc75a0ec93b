import type { MessageChannel } from "#app/domain/messages/message";
import type { MessageWords } from "#app/domain/messages/message-words";
import { signInCodeMessage } from "#app/domain/messages/sign-in-code";
import type { MessageAddress } from "#app/domain/people/message-address";
import { maySend } from "#app/domain/people/safe-contact";
import type { Deps } from "#app/platform/deps.server";
import { insertAttempt } from "#db/queries/identity/attempts";
import { listResidentsAtAddress, type ResidentAtAddress } from "#db/queries/identity/residents-at-address";
import { deleteMessage } from "#db/queries/messages/delete-message";
import { queueMessage } from "#db/queries/messages/outbox";
import { codeHash } from "./code-hash.server";

export const codeMinutes = 10;

/** Of those who share the address, the ones who said that messages may come this way. */
export const whoMayBeSent = (residents: readonly ResidentAtAddress[], channel: MessageChannel): ResidentAtAddress[] => residents.filter(({ safeContact }) => maySend(safeContact, channel));

/**
 * Sends a code to the address if a resident has it and it is safe. Known or not, the same is read and written: where there is
 * nobody to send to, the message is written and taken back. Returns nothing on purpose; `attemptId` is the browser's, and the same
 * form sent twice sends one message.
 */
export async function askForCode({ db, ...deps }: Deps, { channel, key }: MessageAddress, attemptId: string, words: MessageWords): Promise<void> {
  const at = deps.now();
  const code = String(Buffer.from(deps.randomBytes(6)).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
  const sharing = await listResidentsAtAddress(db, channel, key);
  const [first] = whoMayBeSent(sharing, channel);
  const expiresAt = new Date(at.getTime() + codeMinutes * 60_000);
  const fresh = await insertAttempt(db, { id: attemptId, kind: "resident", accountId: first?.id, channel, codeHash: codeHash(attemptId, code), createdAt: at, expiresAt });
  if (!fresh) return;
  const message = signInCodeMessage({ contentFree: sharing.some(({ safeContact }) => safeContact.contentFree), words });
  const [messageId, nobodys] = [deps.newId(), deps.newId()];
  await queueMessage({ db, ...deps, newId: () => messageId }, { ...message, channel, recipient: key, secrets: { code } });
  await deleteMessage(db, first ? nobodys : messageId);
}
