import { and, count, isNull, ne } from "drizzle-orm";
import type { Db } from "../../client.server";
import { planQueries } from "../../schema/casework";
import { breakGlasses } from "../../schema/trust";

/** Restricted cases opened without leave that this manager may review and nobody has. */
export async function countBreakGlassesToReview(db: Db, managerId: string): Promise<number> {
  const [row] = await db.select({ opened: count() }).from(breakGlasses).where(and(isNull(breakGlasses.reviewedAt), ne(breakGlasses.staffId, managerId)));
  return row?.opened ?? 0;
}

/** Questions about plans that nobody has answered, of the cases the asker sees. */
export async function countOpenPlanQueries(db: Db): Promise<number> {
  const [row] = await db.select({ queries: count() }).from(planQueries).where(isNull(planQueries.answeredAt));
  return row?.queries ?? 0;
}
