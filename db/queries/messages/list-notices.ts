import { and, desc, eq } from "drizzle-orm";
import type { Notice } from "#app/domain/messages/notice";
import type { Db } from "../../client.server";
import { outbox } from "../../schema/messages";

/** How the emails and texts of one kind about a case have fared, the newest first: never to whom, nor what they say. */
export const listNotices = (db: Db, caseId: string, template: string): Promise<Notice[]> =>
  db
    .select({ channel: outbox.channel, status: outbox.status, createdAt: outbox.createdAt, dueAt: outbox.dueAt, sentAt: outbox.sentAt })
    .from(outbox)
    .where(and(eq(outbox.caseId, caseId), eq(outbox.template, template)))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(200);
