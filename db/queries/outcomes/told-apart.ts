import { and, asc, eq, sql } from "drizzle-orm";
import type { StaffActor } from "#app/domain/people/actor";
import type { NotTheSameReason } from "#app/domain/outcomes/likely-same";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { outcomeOverrides } from "../../schema/evidence";
import { outcomes } from "../../schema/outcomes";
import { outcomeRows, type RecordedOutcome } from "./outcome-rows";

/** What was said of some people's records that look alike, as it was said; as far as whoever asks may see. */
export const listToldApart = (db: Db, residentIds: readonly string[]) =>
  db
    .select({ outcomeId: outcomeOverrides.outcomeId, otherId: outcomeOverrides.otherOutcomeId, reason: outcomeOverrides.reason, words: outcomeOverrides.words, saidAt: outcomeOverrides.saidAt, saidByName: outcomeOverrides.saidByName })
    .from(outcomeOverrides)
    .innerJoin(outcomes, and(eq(outcomes.placeId, outcomeOverrides.placeId), eq(outcomes.id, outcomeOverrides.outcomeId)))
    .where(sql`${outcomes.residentId} = any(${`{${residentIds.join(",")}}`}::uuid[])`)
    .orderBy(asc(outcomeOverrides.saidAt), asc(outcomeOverrides.id));

export type SaidApart = Awaited<ReturnType<typeof listToldApart>>[number];

/** Everything recorded of a resident, in whichever of their cases, that whoever asks may see. */
export const listOutcomesOfResident = (db: Db, residentId: string): Promise<RecordedOutcome[]> => outcomeRows(db, eq(outcomes.residentId, residentId));

export interface TwoBecause {
  reason: NotTheSameReason;
  words: string;
}

/** Only ever added: why a record is another than one it looks like. */
export async function addToldApart({ db, now, newId }: Deps, by: StaffActor, pair: { caseId: string; outcomeId: string; otherId: string } & TwoBecause): Promise<void> {
  const { otherId, ...rest } = pair;
  await db.insert(outcomeOverrides).values({ ...rest, id: newId(), otherOutcomeId: otherId, saidAt: now(), saidBy: by.id, saidByName: by.name });
}
