import { desc, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { outbox } from "../../schema/messages";

/** The newest messages to whoever's address holds these characters, in any case and spacing; to everybody when there are none. */
export function listMessagesTo(db: Db, to: string, most = 100) {
  const wanted = to.toLowerCase().replaceAll(/\s/g, "");
  return db
    .select()
    .from(outbox)
    .where(wanted ? sql`position(${wanted} in lower(replace(${outbox.recipient}, ' ', ''))) > 0` : undefined)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(most);
}
