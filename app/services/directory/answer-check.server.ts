import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { serviceChangedWords } from "#app/domain/messages/service-check-wording";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { hashOfToken, isToken } from "#app/services/referrals/link-token.server";
import { findCheckLink, listAdministratorAddresses, useCheckLink } from "#db/queries/directory/checks";
import { lockServiceEntry } from "#db/queries/directory/entries";
import { markAssured, recordServiceWords } from "#db/queries/directory/save-service";
import { queueMessage } from "#db/queries/messages/outbox";

export type CheckAnswer = { kind: "right" } | { kind: "changed"; words: string };

/**
 * A provider's answer by its link: that an entry is right, which counts as a check of today; or what has changed, which goes to the
 * administrators and changes nothing by itself. Runs as the service: the link is what shows who answers.
 */
export async function answerCheck(deps: Deps, token: string, answer: CheckAnswer): Promise<"done" | "not-found" | "over"> {
  const link = isToken(token) ? await findCheckLink(deps.db, hashOfToken(token)) : undefined;
  const entry = link && (await lockServiceEntry(deps.db, link.serviceId));
  if (!link || !entry) return "not-found";
  if (link.usedAt || link.expiresAt <= deps.now() || !(await useCheckLink(deps, link.id))) return "over";
  if (answer.kind === "right") {
    await markAssured(deps, entry.id, londonDayOf(deps.now()));
    await recordServiceWords(deps, entry.id, { field: "Checked", before: "", after: "Still right" });
    return "done";
  }
  await recordServiceWords(deps, entry.id, { field: "Said by its provider", before: "", after: answer.words });
  const entryAddress = `${service().settings.APP_ORIGIN}/admin/directory/services/${entry.id}`;
  for (const { email } of await listAdministratorAddresses(deps.db)) await queueMessage(deps, { channel: "email", recipient: email, template: "service-changed", ...serviceChangedWords({ serviceName: entry.name, words: answer.words, link: entryAddress }) });
  return "done";
}
