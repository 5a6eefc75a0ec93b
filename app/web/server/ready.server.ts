import { asService } from "#db/client.server";
import { oldestUnsentMessage, pendingMigrations } from "#db/queries/operations/readiness";
import { now } from "#app/platform/service.server";
import { outboxAge } from "./operations.server";

const oldestAcceptableSeconds = 900;

/** Ready to be sent people: the database answers, is of this version, and messages leave it. */
export async function isReady(): Promise<{ ready: boolean; checks: Record<string, string> }> {
  try {
    const [missing, oldest] = await asService(async (db) => [await pendingMigrations(db), await oldestUnsentMessage(db)] as const);
    const age = oldest ? Math.max(0, (now().getTime() - oldest.getTime()) / 1000) : 0;
    outboxAge.set(age);
    const checks = { database: "ok", migrations: missing === 0 ? "ok" : `${missing} to apply`, outbox: age <= oldestAcceptableSeconds ? "ok" : "late" };
    return { ready: missing === 0, checks };
  } catch {
    return { ready: false, checks: { database: "not answering" } };
  }
}
