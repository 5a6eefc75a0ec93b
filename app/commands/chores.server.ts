import { demonstrationMessenger } from "#app/platform/messages/demonstration.server";
import type { Messenger } from "#app/platform/messages/messenger.server";
import { notifyMessenger } from "#app/platform/messages/notify.server";
import type { Settings } from "#app/platform/settings.server";
import { now } from "#app/platform/service.server";
import { startChores, type Chore, type Worker } from "#app/platform/worker.server";
import { purgeDrafts } from "#app/services/applications/purge-drafts.server";
import { forgetOldSignIns } from "#app/services/identity/forget-old-sign-ins.server";
import { sendDueMessages } from "#app/services/messages/send-due-messages.server";
import { expireReferrals } from "#app/services/referrals/expire-referrals.server";
import { remindProviders } from "#app/services/referrals/remind-providers.server";
import { log, logProblem } from "#app/web/log.server";
import { messagesSent } from "#app/web/server/operations.server";
import { deleteExpiredSessions } from "#app/web/session.server";
import { asService } from "#db/client.server";
import { deleteFormKeysBefore } from "#db/queries/operations/form-keys";

/** As long as a page may lie open in somebody's browser and still be sent twice. */
const formKeyDays = 7;

/** Notify where it is set up, the demonstration's outbox in the demonstration, and otherwise nobody: messages wait and /readyz says so. */
function messengerFor({ NOTIFY_API_KEY, NOTIFY_EMAIL_TEMPLATE, NOTIFY_TEXT_TEMPLATE, demonstration }: Settings): Messenger | undefined {
  if (NOTIFY_API_KEY && NOTIFY_EMAIL_TEMPLATE && NOTIFY_TEXT_TEMPLATE) return notifyMessenger({ apiKey: NOTIFY_API_KEY, emailTemplate: NOTIFY_EMAIL_TEMPLATE, textTemplate: NOTIFY_TEXT_TEMPLATE });
  return demonstration ? demonstrationMessenger : undefined;
}

/** Everything the service does without being asked. */
export function startServiceChores(settings: Settings): Worker {
  const messenger = messengerFor(settings);
  const chores: Chore[] = [
    { name: "sessions", everySeconds: 600, work: () => deleteExpiredSessions() },
    { name: "drafts", everySeconds: 3600, work: async () => void (await purgeDrafts()) },
    { name: "referral-reminders", everySeconds: 300, work: async () => (await remindProviders()) > 0 },
    { name: "referral-expiry", everySeconds: 300, work: async () => (await expireReferrals()) > 0 },
    { name: "form-keys", everySeconds: 3600, work: () => asService((db) => deleteFormKeysBefore(db, new Date(now().getTime() - formKeyDays * 86_400_000))) },
    { name: "sign-ins", everySeconds: 3600, work: () => forgetOldSignIns() },
  ];
  if (messenger) {
    chores.push({
      name: "messages",
      everySeconds: 1,
      work: async () => {
        const { sent, failed } = await sendDueMessages(messenger);
        if (sent) messagesSent.inc({ result: "sent" }, sent);
        if (failed) messagesSent.inc({ result: "failed" }, failed);
        return sent > 0;
      },
    });
  } else {
    log().warn({ event: "no-messenger", sentence: "NOTIFY_API_KEY is not set: messages are kept and not sent." });
  }
  return startChores(chores, (_name, problem) => logProblem(problem));
}
