import { and, eq, sql } from "drizzle-orm";
import type { NoteVisibility } from "#app/domain/cases/note";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { formKeys } from "../../schema/access";
import { noteDrafts } from "../../schema/casework";

const mine = (actor: StaffActor, caseId: string) => and(eq(noteDrafts.staffId, actor.id), eq(noteDrafts.caseId, caseId));

/** The note somebody began on a case and has not saved. */
export async function findNoteDraft(db: Db, actor: StaffActor, caseId: string) {
  const [found] = await db.select({ visibility: noteDrafts.visibility, words: noteDrafts.words, savedAt: noteDrafts.savedAt }).from(noteDrafts).where(mine(actor, caseId));
  return found;
}

export async function saveNoteDraft({ db, now }: Pick<Deps, "db" | "now">, actor: StaffActor, { caseId, ...draft }: { caseId: string; visibility: NoteVisibility; words: string }): Promise<void> {
  const kept = { ...draft, savedAt: now() };
  await db.insert(noteDrafts).values({ ...kept, staffId: actor.id, caseId }).onConflictDoUpdate({ target: [noteDrafts.placeId, noteDrafts.staffId, noteDrafts.caseId], set: kept });
}

export async function deleteNoteDraft(db: Db, actor: StaffActor, caseId: string): Promise<void> {
  await db.delete(noteDrafts).where(mine(actor, caseId));
}

/** Whether the very form a draft comes from has been saved meanwhile: what arrives late must not bring it back. */
export async function wasSent(db: Db, actor: StaffActor, formKey: string): Promise<boolean> {
  const rows = await db.select({ one: sql`1` }).from(formKeys).where(and(eq(formKeys.id, formKey), eq(formKeys.usedBy, actor.id)));
  return rows.length > 0;
}
