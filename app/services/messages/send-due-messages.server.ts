import { now, service } from "#app/platform/service.server";
import { Undeliverable, type Messenger } from "#app/platform/messages/messenger.server";
import { asService } from "#db/client.server";
import { leaseDueMessages, markFailed, markSent, type LeasedMessage } from "#db/queries/messages/outbox";

const leaseSeconds = 60;
const mostTries = 8;
const batch = 20;

/** Minutes to the next try: 1, 2, 4, … 64. */
const waitAfter = (attempts: number) => 2 ** (attempts - 1) * 60_000;

const filledIn = (text: string, secrets: Record<string, string> | null) => text.replaceAll(/\(\((\w+)\)\)/g, (whole, name: string) => secrets?.[name] ?? whole);

/**
 * Sends what is due and returns how many were tried. Each message is leased and committed before it is sent, and marked
 * after: a worker killed between the two sends it again, and the messenger asks the provider first whether it is there.
 */
export async function sendDueMessages(messenger: Messenger): Promise<{ sent: number; failed: number }> {
  const at = now();
  const leased = await asService((db) => leaseDueMessages(db, at, new Date(at.getTime() + leaseSeconds * 1000), batch));
  const results = { sent: 0, failed: 0 };
  for (const message of leased) results[await sendOne(messenger, message)] += 1;
  return results;
}

async function sendOne(messenger: Messenger, { id, channel, recipient, subject, body, secrets, attempts }: LeasedMessage): Promise<"sent" | "failed"> {
  try {
    const { reference } = await messenger.send({ id, channel, recipient, subject: filledIn(subject, secrets), body: filledIn(body, secrets), triedBefore: attempts > 1 });
    await asService((db) => markSent(db, id, now(), reference, service().settings.demonstration));
    return "sent";
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : "unknown";
    const dead = problem instanceof Undeliverable || attempts >= mostTries;
    await asService((db) => markFailed(db, id, words, dead ? "dead" : { dueAt: new Date(now().getTime() + waitAfter(attempts)) }));
    return "failed";
  }
}
