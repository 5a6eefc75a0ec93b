import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { hashPassword } from "#app/services/identity/hash-password.server";
import { sealTotpSecret } from "#app/services/identity/totp.server";
import type { Db } from "../../client.server";
import { outbox } from "../../schema/messages";
import { staffCredentials } from "../../schema/people";
import { demonstrationAccounts } from "../accounts";
import type { SeedCalendar } from "./calendar";
import { colleagues, staffId } from "./staff";

/** Whether the demonstration is complete: accounts can be signed in to only when everything else is there. */
export async function doorsAreOpen(db: Db): Promise<boolean> {
  const [found] = await db.select({ id: staffCredentials.id }).from(staffCredentials).where(eq(staffCredentials.id, staffId("amina")));
  return found !== undefined;
}

/** The last thing the seed does. */
export async function openTheDoors(db: Db, { now }: SeedCalendar, passwordHash: string): Promise<void> {
  await settleMessages(db);
  await db.insert(staffCredentials).values(
    colleagues
      .filter(({ left }) => !left)
      .map(({ key }) => ({
        id: staffId(key), passwordHash, changedAt: now, secondFactorNeeded: false,
        ...(key === "toni" && { secondFactorNeeded: true, totpSecret: sealTotpSecret(demonstrationAccounts.totpSecret, staffId(key)), totpConfirmedAt: now }),
      })),
  );
}

/** What was written in the past left then. Two never arrived, for the administrator to find. */
async function settleMessages(db: Db): Promise<void> {
  await db.execute(sql`update ${outbox} set status = 'sent', attempts = 1, sent_at = created_at + interval '2 seconds', provider_reference = 'demonstration ' || id where status = 'queued'`);
  const lost = await db.select({ id: outbox.id }).from(outbox).where(and(eq(outbox.template, "triage-accepted"), eq(outbox.channel, "email"))).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(2).offset(12);
  await db
    .update(outbox)
    .set({ status: "dead", attempts: 8, sentAt: null, providerReference: null, lastProblem: "The mailbox does not exist" })
    .where(inArray(outbox.id, lost.map(({ id }) => id)));
}

export const demonstrationPasswordHash = () => hashPassword(demonstrationAccounts.password);
