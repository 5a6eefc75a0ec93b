import { and, asc, desc, eq } from "drizzle-orm";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { varianceNotes } from "../../schema/agreement-life";

export interface NewNote {
  agreementId: string;
  measureCode: string;
  quarter: Quarter;
  words: string;
}

export async function addVarianceNote({ db, now, newId }: Deps, by: StaffActor, note: NewNote): Promise<void> {
  await db.insert(varianceNotes).values({ ...note, id: newId(), writtenAt: now(), writtenBy: by.id, writtenByName: by.name });
}

/** Every note of an agreement, the newest quarter first and in it the newest words of each measure before its earlier ones. */
export async function listVarianceNotes(db: Db, agreementId: string) {
  const rows = await db
    .select({ id: varianceNotes.id, measureCode: varianceNotes.measureCode, quarter: varianceNotes.quarter, words: varianceNotes.words, writtenAt: varianceNotes.writtenAt, writtenByName: varianceNotes.writtenByName })
    .from(varianceNotes)
    .where(eq(varianceNotes.agreementId, agreementId))
    .orderBy(desc(varianceNotes.quarter), asc(varianceNotes.measureCode), desc(varianceNotes.writtenAt), desc(varianceNotes.id));
  return rows.map((row) => ({ ...row, quarter: row.quarter as Quarter }));
}

/** What was last said of each measure in a quarter: the narrative of its return. */
export const listNarrative = (db: Db, agreementId: string, quarter: Quarter): Promise<{ measureCode: string; words: string; writtenByName: string }[]> =>
  db
    .selectDistinctOn([varianceNotes.measureCode], { measureCode: varianceNotes.measureCode, words: varianceNotes.words, writtenByName: varianceNotes.writtenByName })
    .from(varianceNotes)
    .where(and(eq(varianceNotes.agreementId, agreementId), eq(varianceNotes.quarter, quarter)))
    .orderBy(asc(varianceNotes.measureCode), desc(varianceNotes.writtenAt), desc(varianceNotes.id));
