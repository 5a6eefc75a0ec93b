import { Webhook } from "standardwebhooks";
import type { WebhookEvent } from "#app/domain/machines/scopes";

export interface ToSign {
  /** Of the first delivery it says again, so that a receiver knows it. */
  id: string;
  event: WebhookEvent;
  happenedAt: Date;
  ids: Readonly<Record<string, string>>;
}

/** What is sent of an event: its kind, when it happened, and ids. */
export const bodyOf = ({ event, happenedAt, ids }: Omit<ToSign, "id">): string => JSON.stringify({ type: event, timestamp: happenedAt.toISOString(), data: ids });

/** The headers of Standard Webhooks, signed with each secret that counts at this moment. */
export function signed(id: string, body: string, at: Date, secrets: readonly string[]): Record<string, string> {
  const name = `msg_${id}`;
  return {
    "Content-Type": "application/json",
    "User-Agent": "Work-Local-Webhooks/1",
    "webhook-id": name,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(name, at, body)).join(" "),
  };
}
