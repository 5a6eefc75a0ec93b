import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { countDeliveries } from "#app/services/machines/count-deliveries.server";
import { sameText } from "../cookies.server";

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

export const requestSeconds = new Histogram({ name: "worklocal_request_seconds", help: "Time to answer, by audience and status class", labelNames: ["audience", "status"], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 1, 3], registers: [registry] });
export const refusals = new Counter({ name: "worklocal_refusals_total", help: "Requests refused in front of the pages, by reason", labelNames: ["reason"], registers: [registry] });
export const signIns = new Counter({ name: "worklocal_sign_ins_total", help: "Sign-ins tried, by kind and result", labelNames: ["kind", "result"], registers: [registry] });
export const outboxAge = new Gauge({ name: "worklocal_outbox_oldest_seconds", help: "Age of the oldest message still to be sent", registers: [registry] });
export const messagesSent = new Counter({ name: "worklocal_messages_total", help: "Messages, by result", labelNames: ["result"], registers: [registry] });

/** Counted when they are asked for. */
export const webhookDeliveries = new Gauge({
  name: "worklocal_webhook_deliveries",
  help: "Deliveries to providers' systems kept, by status",
  labelNames: ["status"],
  registers: [registry],
  async collect() {
    for (const [status, many] of Object.entries(await countDeliveries())) this.set({ status }, many);
  },
});

/** Metrics are for this machine, or for whoever has the token. */
export function mayScrape(remoteAddress: string, authorization: string | null, token: string | undefined): boolean {
  if (token) return authorization !== null && sameText(authorization, `Bearer ${token}`);
  return /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress);
}
