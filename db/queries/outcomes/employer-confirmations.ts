import { and, asc, eq, isNull } from "drizzle-orm";
import type { EmployerAnswerGiven } from "#app/domain/outcomes/employer-confirmation";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { employerConfirmations } from "../../schema/evidence";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";
import { isUuid } from "../is-uuid";
import { withoutNulls } from "./without-nulls";

/** Every time an employer was asked about an outcome, as it was asked. */
export async function listConfirmations(db: Db, outcomeId: string) {
  const rows = await db.select().from(employerConfirmations).where(eq(employerConfirmations.outcomeId, outcomeId)).orderBy(asc(employerConfirmations.askedAt), asc(employerConfirmations.id));
  return rows.map(withoutNulls);
}

export type EmployerConfirmation = Awaited<ReturnType<typeof listConfirmations>>[number];

/** One of a case; `undefined` where it is another's, or not shown to whoever asks. */
export async function findConfirmation(db: Db, caseId: string, id: string): Promise<EmployerConfirmation | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(employerConfirmations).where(and(eq(employerConfirmations.caseId, caseId), eq(employerConfirmations.id, id)));
  return found && withoutNulls(found);
}

/** The one a link opens, by the hash of its token; held until the transaction ends where it is to be answered. As the service alone. */
export async function findConfirmationByLink(db: Db, tokenHash: string, hold = false): Promise<EmployerConfirmation | undefined> {
  const query = db.select().from(employerConfirmations).where(eq(employerConfirmations.tokenHash, tokenHash));
  const [found] = await (hold ? query.for("update") : query);
  return found && withoutNulls(found);
}

/** All that an employer is told of the person, and the number of the hub that asks. */
export async function findWhoIsMeant(db: Db, caseId: string) {
  const [found] = await db
    .select({ firstName: residents.firstName, lastName: residents.lastName, hubPhone: hubs.phone, restricted: cases.restricted })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(eq(cases.id, caseId));
  return found;
}

type NewConfirmation = Pick<typeof employerConfirmations.$inferInsert, "caseId" | "outcomeId" | "weeks" | "employer" | "sentTo" | "agreedOn" | "tokenHash" | "expiresAt">;

export async function addConfirmation({ db, now, newId }: Deps, by: StaffActor, asked: NewConfirmation): Promise<string> {
  const id = newId();
  await db.insert(employerConfirmations).values({ ...asked, id, askedAt: now(), askedBy: by.id, askedByName: by.name });
  return id;
}

/** `false` where it was answered or withdrawn already. */
export async function withdrawConfirmation({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<boolean> {
  const withdrawn = await db.update(employerConfirmations).set({ withdrawnAt: now() }).where(and(eq(employerConfirmations.id, id), isNull(employerConfirmations.withdrawnAt), isNull(employerConfirmations.answeredAt))).returning({ id: employerConfirmations.id });
  return withdrawn.length === 1;
}

export async function saveEmployerAnswer({ db, now }: Pick<Deps, "db" | "now">, id: string, { name, role, ...given }: EmployerAnswerGiven): Promise<void> {
  await db.update(employerConfirmations).set({ ...given, answeredAt: now(), answeredByName: name, answeredByRole: role }).where(eq(employerConfirmations.id, id));
}

/** An adviser saw to the answer: recorded what it shows, or decided that it shows nothing. */
export async function markAnswerSeenTo({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<void> {
  await db.update(employerConfirmations).set({ seenToAt: now() }).where(eq(employerConfirmations.id, id));
}
