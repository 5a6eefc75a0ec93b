import type { StaffActor } from "#app/domain/people/actor";
import { asActor, asService } from "#db/client.server";
import { countOfPerson } from "#db/queries/rights/requests";

/** What is held about somebody that this person does not see: only how many cases and notes. A file without them is not everything. */
export async function countUnseen(actor: StaffActor, residentId: string): Promise<{ cases: number; notes: number }> {
  const [all, seen] = [await asService((db) => countOfPerson(db, residentId)), await asActor(actor, (db) => countOfPerson(db, residentId))];
  return { cases: all.cases - seen.cases, notes: all.notes - seen.notes };
}
