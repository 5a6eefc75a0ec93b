import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { caseMessages } from "../../schema/support";

const most = 200;

/** A case's conversation; or a resident's own, which goes on through all their cases. */
export type WhichMessages = { caseId: string } | { residentId: string };

const among = (which: WhichMessages) =>
  "caseId" in which
    ? eq(caseMessages.caseId, which.caseId)
    : sql`exists (select from ${cases} where ${cases.placeId} = ${caseMessages.placeId} and ${cases.id} = ${caseMessages.caseId} and ${cases.residentId} = ${which.residentId})`;

/** What was written, the newest first. */
export const listCaseMessages = (db: Db, which: WhichMessages) =>
  db
    .select({ id: caseMessages.id, fromResident: caseMessages.fromResident, authorId: caseMessages.authorId, author: caseMessages.authorName, organisation: caseMessages.organisationName, words: caseMessages.words, writtenAt: caseMessages.writtenAt, readAt: caseMessages.readAt, answeredAt: caseMessages.answeredAt })
    .from(caseMessages)
    .where(among(which))
    .orderBy(desc(caseMessages.writtenAt), desc(caseMessages.id))
    .limit(most);

export type CaseMessage = Awaited<ReturnType<typeof listCaseMessages>>[number];

export async function addCaseMessage({ db, now, newId }: Deps, { caseId, by, words }: { caseId: string; by: Actor; words: string }): Promise<string> {
  const [id, fromResident] = [newId(), by.kind === "resident"];
  await db.insert(caseMessages).values({ id, caseId, fromResident, authorId: by.id, authorName: by.name, organisationName: by.kind === "resident" ? "" : by.organisationName, words, writtenAt: now() });
  return id;
}

/** Keeps when one side read what the other wrote, and returns what was new to them. */
export async function markRead({ db, now }: Pick<Deps, "db" | "now">, which: WhichMessages, fromResident: boolean): Promise<Set<string>> {
  const read = await db
    .update(caseMessages)
    .set({ readAt: now() })
    .where(and(among(which), eq(caseMessages.fromResident, fromResident), isNull(caseMessages.readAt)))
    .returning({ id: caseMessages.id });
  return new Set(read.map(({ id }) => id));
}

/** Everything the resident wrote and somebody has read is answered, or needs no answer; what came since the page was opened still waits. Returns how much there was. */
export async function markAnswered({ db, now }: Pick<Deps, "db" | "now">, caseId: string): Promise<number> {
  const answered = await db
    .update(caseMessages)
    .set({ answeredAt: now() })
    .where(and(eq(caseMessages.caseId, caseId), eq(caseMessages.fromResident, true), isNull(caseMessages.answeredAt), isNotNull(caseMessages.readAt)))
    .returning({ id: caseMessages.id });
  return answered.length;
}

/** Messages to a resident which they have not read. */
export async function countUnread(db: Db, residentId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(caseMessages)
    .innerJoin(cases, and(eq(cases.placeId, caseMessages.placeId), eq(cases.id, caseMessages.caseId)))
    .where(and(eq(cases.residentId, residentId), eq(caseMessages.fromResident, false), isNull(caseMessages.readAt)));
  return row?.count ?? 0;
}
