import { messageWordsIn } from "#app/content/resident/messages";
import { say } from "#app/content/resident/say";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { draftLinkMessage } from "#app/domain/messages/draft-link";
import { inLanguage, type Language } from "#app/domain/people/language";
import type { MessageAddress } from "#app/domain/people/message-address";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { insertDraftKey } from "#db/queries/applications/draft-keys";
import type { Draft } from "#db/queries/applications/drafts";
import { queueMessage } from "#db/queries/messages/outbox";
import { draftKeyHash } from "./draft-key-hash.server";

/**
 * Sends a link that opens the draft in another browser to an address somebody typed, in the language they are reading. They ask for
 * it, so what they said of safe ways does not forbid it; that messages must say nothing holds.
 */
export async function sendDraftLink(deps: Deps, draft: Pick<Draft, "id" | "answers" | "expiresAt">, { channel, key }: MessageAddress, language: Language): Promise<void> {
  const { db, now, newId, randomBytes } = deps;
  const token = Buffer.from(randomBytes(32)).toString("base64url");
  await insertDraftKey(db, { id: newId(), draftId: draft.id, kind: "link", tokenHash: draftKeyHash("link", token), createdAt: now() });
  const message = draftLinkMessage({
    link: "((link))",
    until: say[language].day(londonDayOf(draft.expiresAt)),
    contentFree: draft.answers.safeContact?.contentFree ?? false,
    words: messageWordsIn(language),
  });
  await queueMessage(deps, { channel, recipient: key, template: "draft-link", ...message, secrets: { link: service().settings.APP_ORIGIN + inLanguage(`/apply/return/${token}`, language) } });
}
