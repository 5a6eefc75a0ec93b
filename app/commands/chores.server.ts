import { clamd, type Scanner } from "#app/platform/documents/scan-file.server";
import { demonstrationMessenger } from "#app/platform/messages/demonstration.server";
import type { Messenger } from "#app/platform/messages/messenger.server";
import { notifyMessenger } from "#app/platform/messages/notify.server";
import type { Settings } from "#app/platform/settings.server";
import { now } from "#app/platform/service.server";
import { startChores, type Chore, type Worker } from "#app/platform/worker.server";
import { purgeDrafts } from "#app/services/applications/purge-drafts.server";
import { countInBackground } from "#app/services/counting/count-in-background.server";
import { askWhetherRight } from "#app/services/directory/ask-whether-right.server";
import { scanDocuments } from "#app/services/documents/scan-documents.server";
import { remindOfAppointments } from "#app/services/appointments/remind-of-appointments.server";
import { measureServices } from "#app/services/finding/measure-services.server";
import { bringInLists } from "#app/services/intake/bring-in-lists.server";
import { forgetLists } from "#app/services/intake/forget-lists.server";
import { forgetOldSignIns } from "#app/services/identity/forget-old-sign-ins.server";
import { deliverWebhooks } from "#app/services/machines/deliver-webhooks.server";
import { forgetOldMachineWork } from "#app/services/machines/forget-old-machine-work.server";
import { warnOfEndingKeys } from "#app/services/machines/warn-of-ending-keys.server";
import { sendDueMessages } from "#app/services/messages/send-due-messages.server";
import { workOutEquality } from "#app/services/equality/work-out-equality.server";
import { workOutStatements } from "#app/services/cooperation/work-out-statements.server";
import { lapsePlaces } from "#app/services/courses/lapse-places.server";
import { offerPlaces } from "#app/services/courses/offer-next.server";
import { settleCancelled } from "#app/services/courses/settle-cancelled.server";
import { askStillInWork } from "#app/services/outcomes/ask-still-in-work.server";
import { expireReferrals } from "#app/services/referrals/expire-referrals.server";
import { anonymiseDue } from "#app/services/retention/anonymise-due.server";
import { remindProviders } from "#app/services/referrals/remind-providers.server";
import { log, logProblem } from "#app/web/log.server";
import { messagesSent } from "#app/web/server/operations.server";
import { deleteExpiredSessions } from "#app/web/session.server";
import { asService } from "#db/client.server";
import { deleteFormKeysBefore } from "#db/queries/operations/form-keys";

/** As long as a page may lie open in somebody's browser and still be sent twice. */
const formKeyDays = 7;

/** Notify where it is set up, the demonstration's outbox in the demonstration, and otherwise nobody: messages wait and /readyz says so. */
function messengerFor({ NOTIFY_API_KEY, NOTIFY_EMAIL_TEMPLATE, NOTIFY_TEXT_TEMPLATE, NOTIFY_BASE_URL, demonstration }: Settings): Messenger | undefined {
  if (NOTIFY_API_KEY && NOTIFY_EMAIL_TEMPLATE && NOTIFY_TEXT_TEMPLATE) return notifyMessenger({ apiKey: NOTIFY_API_KEY, emailTemplate: NOTIFY_EMAIL_TEMPLATE, textTemplate: NOTIFY_TEXT_TEMPLATE, baseUrl: NOTIFY_BASE_URL });
  return demonstration ? demonstrationMessenger : undefined;
}

/** ClamAV where it is set up. */
function scannerFor({ CLAMD_ADDRESS }: Settings): Scanner | undefined {
  if (!CLAMD_ADDRESS) return undefined;
  const [host = "", port = ""] = CLAMD_ADDRESS.split(":");
  return clamd({ host, port: Number(port) });
}

async function scanWhatWaits(scanner: Scanner | undefined): Promise<boolean> {
  const { scanned, problems } = await scanDocuments(scanner);
  if (problems[0]) log().warn({ event: "scanner-problem", sentence: problems[0], files: problems.length });
  return scanned > 0;
}

async function bringInWhatWaits(): Promise<boolean> {
  const { more, problems } = await bringInLists();
  for (const problem of problems) logProblem(problem);
  return more;
}

async function countWhatWaits(): Promise<boolean> {
  const { more, problems } = await countInBackground();
  for (const problem of problems) logProblem(problem);
  return more;
}

/** Everything the service does without being asked. */
export function startServiceChores(settings: Settings): Worker {
  const messenger = messengerFor(settings);
  const scanner = scannerFor(settings);
  const chores: Chore[] = [
    { name: "scanning", everySeconds: scanner ? 5 : 3600, work: () => scanWhatWaits(scanner) },
    { name: "sessions", everySeconds: 600, work: () => deleteExpiredSessions() },
    { name: "drafts", everySeconds: 3600, work: async () => void (await purgeDrafts()) },
    { name: "lists", everySeconds: 3, work: bringInWhatWaits },
    { name: "counting", everySeconds: 2, work: countWhatWaits },
    { name: "old-lists", everySeconds: 3600, work: async () => void (await forgetLists()) },
    { name: "referral-reminders", everySeconds: 300, work: async () => (await remindProviders()) > 0 },
    { name: "referral-expiry", everySeconds: 300, work: async () => (await expireReferrals()) > 0 },
    { name: "cooperation", everySeconds: 3600, work: async () => void (await workOutStatements()) },
    { name: "equality", everySeconds: 21_600, work: async () => void (await workOutEquality()) },
    { name: "retention", everySeconds: 3600, work: async () => (await anonymiseDue()) > 0 },
    { name: "course-places", everySeconds: 15, work: async () => (await lapsePlaces()) + (await settleCancelled()) + (await offerPlaces()) > 0 },
    { name: "service-times", everySeconds: 21_600, work: () => measureServices() },
    { name: "appointment-reminders", everySeconds: 300, work: async () => void (await remindOfAppointments()) },
    { name: "still-in-work", everySeconds: 900, work: async () => void (await askStillInWork()) },
    { name: "webhooks", everySeconds: 2, work: async () => (await deliverWebhooks()).delivered > 0 },
    { name: "ending-keys", everySeconds: 3600, work: async () => (await warnOfEndingKeys()) > 0 },
    { name: "old-machine-work", everySeconds: 3600, work: () => forgetOldMachineWork() },
    { name: "directory-checks", everySeconds: 3600, work: async () => (await askWhetherRight()) > 0 },
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
