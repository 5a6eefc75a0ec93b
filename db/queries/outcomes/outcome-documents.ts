import { and, asc, eq, sql } from "drizzle-orm";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { outcomeDocuments } from "../../schema/evidence";
import { documents } from "../../schema/support";

/** The documents laid beside an outcome, as they were laid; of those taken away since, that they were there. */
export const listDocumentsOfOutcome = (db: Db, outcomeId: string) =>
  db
    .select({ id: documents.id, name: documents.name, removedAt: documents.removedAt, attachedAt: outcomeDocuments.attachedAt, attachedByName: outcomeDocuments.attachedByName })
    .from(outcomeDocuments)
    .innerJoin(documents, and(eq(documents.placeId, outcomeDocuments.placeId), eq(documents.id, outcomeDocuments.documentId)))
    .where(eq(outcomeDocuments.outcomeId, outcomeId))
    .orderBy(asc(outcomeDocuments.attachedAt), asc(documents.id));

export type DocumentOfOutcome = Awaited<ReturnType<typeof listDocumentsOfOutcome>>[number];

/** `false` where it lies there already. */
export async function addOutcomeDocument({ db, now }: Pick<Deps, "db" | "now">, by: StaffActor, laid: { caseId: string; outcomeId: string; documentId: string }): Promise<boolean> {
  const added = await db.insert(outcomeDocuments).values({ ...laid, attachedAt: now(), attachedBy: by.id, attachedByName: by.name }).onConflictDoNothing().returning({ id: outcomeDocuments.documentId });
  return added.length === 1;
}

/** What lies beside a record lies beside its correction too, by whom and since when it did. */
export async function carryDocuments(db: Db, from: string, to: string): Promise<void> {
  await db.execute(sql`insert into outcome_documents (outcome_id, document_id, case_id, attached_at, attached_by, attached_by_name) select ${to}::uuid, document_id, case_id, attached_at, attached_by, attached_by_name from outcome_documents where outcome_id = ${from}::uuid`);
}
