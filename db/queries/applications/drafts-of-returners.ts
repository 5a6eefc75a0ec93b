import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { Db } from "../../client.server";
import { drafts } from "../../schema/applications";
import type { Draft } from "./drafts";

/** What somebody who comes back began in this browser and has not sent; the newest. */
export async function findDraftOfReturner(db: Db, { residentId, visit, at }: { residentId: string; visit: string; at: Date }): Promise<Draft | undefined> {
  const [found] = await db.select().from(drafts).where(and(eq(drafts.residentId, residentId), eq(drafts.ownerHash, visit), isNull(drafts.sentReference), gt(drafts.expiresAt, at))).orderBy(desc(drafts.createdAt), desc(drafts.id)).limit(1);
  return found;
}

/** Whose draft it is, and what they told us before. */
export async function keepForReturner(db: Db, id: string, returner: { residentId: string; answers: ApplicationAnswers }): Promise<void> {
  await db.update(drafts).set(returner).where(eq(drafts.id, id));
}
