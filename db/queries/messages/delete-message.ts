import { and, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { outbox } from "../../schema/messages";

/** Takes a message back before anybody could see it: only in the transaction that wrote it. */
export async function deleteMessage(db: Db, id: string): Promise<void> {
  await db.delete(outbox).where(and(eq(outbox.id, id), eq(outbox.status, "queued")));
}
