import { and, asc, count, eq, isNotNull, max, ne, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { organisations, postcodes } from "../../schema/place";
import type { CouncilWithCode } from "./keep-postcodes";

export interface CouncilArea extends CouncilWithCode {
  /** Postcodes we have of it. */
  postcodes: number;
  /** The name of the edition they came from; of several, the last by the alphabet. */
  edition: string | null;
}

/** Councils with the code of their area and what we know of it, by name. */
export const listCouncilAreas = (db: Db): Promise<CouncilArea[]> =>
  db
    .select({ id: organisations.id, name: organisations.name, areaCode: organisations.areaCode, postcodes: count(postcodes.id), edition: max(postcodes.source) })
    .from(organisations)
    .leftJoin(postcodes, eq(postcodes.councilId, organisations.id))
    .where(eq(organisations.kind, "council"))
    .groupBy(organisations.placeId, organisations.id, organisations.name, organisations.areaCode)
    .orderBy(asc(organisations.name), asc(organisations.id));

/** The codes as they are now, held until the transaction ends. */
export const holdAreaCodes = (db: Db): Promise<CouncilWithCode[]> =>
  db.select({ id: organisations.id, name: organisations.name, areaCode: organisations.areaCode }).from(organisations).where(eq(organisations.kind, "council")).orderBy(asc(organisations.name), asc(organisations.id)).for("update");

export const saveAreaCode = async (db: Db, councilId: string, areaCode: string | null): Promise<void> =>
  void (await db.update(organisations).set({ areaCode }).where(and(eq(organisations.id, councilId), eq(organisations.kind, "council"))));

/** The editions our councils' postcodes came from. */
export const listEditions = async (db: Db): Promise<string[]> =>
  (await db.selectDistinct({ source: postcodes.source }).from(postcodes).where(and(isNotNull(postcodes.councilId), ne(postcodes.source, sql`''`))).orderBy(asc(postcodes.source))).map(({ source }) => source);
