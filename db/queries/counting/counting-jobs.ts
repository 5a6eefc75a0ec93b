import { and, asc, desc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { CountingJobKind } from "#app/domain/counting/counting-job";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { countingJobs } from "../../schema/rules";

export type CountingJob = NonNullable<Awaited<ReturnType<typeof findNewestJob>>>;

const columns = {
  id: countingJobs.id, kind: countingJobs.kind, status: countingJobs.status, subjectId: countingJobs.subjectId, subjectVersion: countingJobs.subjectVersion, words: countingJobs.words, done: countingJobs.done, total: countingJobs.total,
  result: countingJobs.result, problem: countingJobs.problem, askedAt: countingJobs.askedAt, askedBy: countingJobs.askedBy, askedByName: countingJobs.askedByName, finishedAt: countingJobs.finishedAt,
};

/** The latest counting of something, however it stands. */
export async function findNewestJob(db: Db, kind: CountingJobKind, subjectId: string) {
  const [found] = await db.select(columns).from(countingJobs).where(and(eq(countingJobs.kind, kind), eq(countingJobs.subjectId, subjectId))).orderBy(desc(countingJobs.askedAt), desc(countingJobs.id)).limit(1);
  return found;
}

/** The latest counting of a return, however it stands: a build of it, or a freeze, which counts too. */
export async function findNewestJobOfReturn(db: Db, returnId: string) {
  const [found] = await db.select(columns).from(countingJobs).where(ofReturn(returnId)).orderBy(desc(countingJobs.askedAt), desc(countingJobs.id)).limit(1);
  return found;
}

const ofReturn = (returnId: string) => and(inArray(countingJobs.kind, ["build_return", "freeze_return"]), eq(countingJobs.subjectId, returnId));
const inHand = inArray(countingJobs.status, ["waiting", "running"]);

/** Whether a return is being counted, or waits to be. */
export async function findJobInHand(db: Db, returnId: string) {
  const [found] = await db.select(columns).from(countingJobs).where(and(ofReturn(returnId), inHand)).orderBy(desc(countingJobs.askedAt), desc(countingJobs.id)).limit(1);
  return found;
}

/** The returns that are being counted, or wait to be. */
export async function listReturnsInHand(db: Db): Promise<Set<string>> {
  const rows = await db.select({ id: countingJobs.subjectId }).from(countingJobs).where(and(inArray(countingJobs.kind, ["build_return", "freeze_return"]), inHand)).orderBy(countingJobs.subjectId);
  return new Set(rows.map(({ id }) => id));
}

/** Asks for it; does nothing where it is asked for already and not done. */
export async function addJob({ db, now, newId }: Deps, by: StaffActor, job: { kind: CountingJobKind; subjectId: string; subjectVersion: number; words?: string }): Promise<void> {
  await db.insert(countingJobs).values({ ...job, id: newId(), status: "waiting", askedAt: now(), askedBy: by.id, askedByName: by.name }).onConflictDoNothing();
}

/** The one asked for first of those that nobody has in hand, taken in hand for a while. */
export async function takeJob({ db, now }: Pick<Deps, "db" | "now">, leaseUntil: Date): Promise<CountingJob | undefined> {
  const [found] = await db
    .select(columns)
    .from(countingJobs)
    .where(and(inHand, or(isNull(countingJobs.leaseUntil), lt(countingJobs.leaseUntil, now()))))
    .orderBy(asc(countingJobs.askedAt), asc(countingJobs.id))
    .limit(1)
    .for("update", { skipLocked: true });
  if (found) await db.update(countingJobs).set({ status: "running", leaseUntil, done: 0 }).where(eq(countingJobs.id, found.id));
  return found;
}

export async function saveProgress(db: Db, id: string, progress: { done: number; total: number; leaseUntil: Date }): Promise<void> {
  await db.update(countingJobs).set(progress).where(and(eq(countingJobs.id, id), eq(countingJobs.status, "running")));
}

export async function endJob({ db, now }: Pick<Deps, "db" | "now">, id: string, end: { status: "done"; result: unknown } | { status: "failed"; problem: string }): Promise<void> {
  await db.update(countingJobs).set({ ...end, finishedAt: now(), leaseUntil: null }).where(and(eq(countingJobs.id, id), eq(countingJobs.status, "running")));
}
