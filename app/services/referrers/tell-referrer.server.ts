import { messageWords } from "#app/domain/messages/message-words";
import { referrerNews } from "#app/domain/messages/referrer-wording";
import { isToBeTold, type ReferrerNews } from "#app/domain/applications/referrer";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { queueMessage } from "#db/queries/messages/outbox";
import { findReferrer } from "#db/queries/referrers/find-referrer";
import { saveReferrer } from "#db/queries/referrers/save-referrer";

/** Tells whoever asked how far the case is, where the resident said that they may hear and it is news. Any case may be handed in. */
export async function tellReferrer(deps: Deps, caseId: string, news: ReferrerNews): Promise<void> {
  const found = await findReferrer(deps.db, caseId);
  if (!found) return;
  const { referrer, case: { reference, restricted }, hubPhone } = found;
  const channel = referrer.email ? "email" : "text";
  const recipient = referrer.email ?? referrer.phone;
  if (!recipient || !isToBeTold(news, { ...referrer, restricted })) return;
  const sender = { serviceName: `Work Local ${service().placeName}`, phone: hubPhone };
  await queueMessage(deps, { caseId, channel, recipient, template: "referrer-news", ...referrerNews({ sender, reference, news, words: messageWords }) });
  await saveReferrer(deps.db, referrer.id, { told: news, toldAt: deps.now() });
  await addCaseEvent(deps, { caseId, kind: "referrer_told", details: { name: referrer.name, news } });
}
