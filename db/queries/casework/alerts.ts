import { and, asc, eq, isNull } from "drizzle-orm";
import { reviewOn, type AlertKind } from "#app/domain/cases/alert";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { caseAlerts } from "../../schema/casework";

/** What stands about a person now, the first added first. */
export const listAlerts = (db: Db, caseId: string) =>
  db
    .select({ id: caseAlerts.id, kind: caseAlerts.kind, words: caseAlerts.words, reviewOn: caseAlerts.reviewOn, addedAt: caseAlerts.addedAt, addedByName: caseAlerts.addedByName })
    .from(caseAlerts)
    .where(and(eq(caseAlerts.caseId, caseId), isNull(caseAlerts.endedAt)))
    .orderBy(asc(caseAlerts.addedAt), asc(caseAlerts.id));

export async function addAlert({ db, now, newId }: Deps, actor: StaffActor, alert: { caseId: string; kind: AlertKind; words: string }): Promise<string> {
  const id = newId();
  await db.insert(caseAlerts).values({ ...alert, id, reviewOn: reviewOn(londonDayOf(now())), addedAt: now(), addedBy: actor.id, addedByName: actor.name });
  return id;
}

const standing = (caseId: string, id: string) => and(eq(caseAlerts.caseId, caseId), eq(caseAlerts.id, id), isNull(caseAlerts.endedAt));

/** Somebody looked at it and it still holds; `undefined` where it does not stand any more. */
export async function confirmAlert({ db, now }: Pick<Deps, "db" | "now">, caseId: string, id: string): Promise<AlertKind | undefined> {
  const [changed] = await db.update(caseAlerts).set({ reviewOn: reviewOn(londonDayOf(now())) }).where(standing(caseId, id)).returning({ kind: caseAlerts.kind });
  return changed?.kind;
}

export async function endAlert({ db, now }: Pick<Deps, "db" | "now">, actor: StaffActor, caseId: string, id: string): Promise<AlertKind | undefined> {
  const [ended] = await db.update(caseAlerts).set({ endedAt: now(), endedByName: actor.name }).where(standing(caseId, id)).returning({ kind: caseAlerts.kind });
  return ended?.kind;
}
