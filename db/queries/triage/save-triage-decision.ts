import { eq, sql } from "drizzle-orm";
import type { ApplicationStatus, TriageCause } from "#app/domain/applications/application";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { applications, triageDecisions, triageEntries } from "../../schema/applications";

export type NewTriageDecision = Omit<typeof triageDecisions.$inferInsert, "id" | "placeId" | "decidedAt">;

const oneMore = { version: sql`${triageEntries.version} + 1` };

/** Keeps what was decided and on what suggestion. */
export async function insertTriageDecision({ db, now, newId }: Deps, decision: NewTriageDecision): Promise<void> {
  await db.insert(triageDecisions).values({ ...decision, id: newId(), decidedAt: now() });
}

/** Takes an entry out of the queue. */
export async function closeTriageEntry({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<void> {
  await db.update(triageEntries).set({ ...oneMore, decidedAt: now() }).where(eq(triageEntries.id, id));
}

/** Takes it aside until the resident answers, or until a day on which somebody asks again. */
export async function setEntryAside({ db, now }: Pick<Deps, "db" | "now">, id: string, askAgainOn: CalendarDay): Promise<void> {
  await db.update(triageEntries).set({ ...oneMore, waitingSince: now(), dueOn: askAgainOn }).where(eq(triageEntries.id, id));
}

/** Puts it back into the queue, with a new clock. */
export async function putEntryBack({ db, now }: Pick<Deps, "db" | "now">, id: string, back: { cause: TriageCause; words: string; dueOn: CalendarDay }): Promise<void> {
  await db.update(triageEntries).set({ ...oneMore, ...back, waitingSince: null, arrivedAt: now() }).where(eq(triageEntries.id, id));
}

export async function saveApplicationStatus(db: Db, id: string, status: ApplicationStatus): Promise<void> {
  await db.update(applications).set({ status, version: sql`${applications.version} + 1` }).where(eq(applications.id, id));
}
