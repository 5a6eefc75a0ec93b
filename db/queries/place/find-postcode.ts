import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "../../client.server";
import { postcodes } from "../../schema/place";

export interface FoundPostcode {
  councilName: string;
  /** Whether that council is one of ours. */
  ours: boolean;
  hubId: string | undefined;
}

/** What the place knows of a postcode, written as `parsePostcode` writes it; `undefined` where it is not in the list. */
export async function findPostcode(db: Db, postcode: string): Promise<FoundPostcode | undefined> {
  const [found] = await db.select({ councilName: postcodes.councilName, councilId: postcodes.councilId, hubId: postcodes.hubId }).from(postcodes).where(eq(postcodes.postcode, postcode));
  return found && { councilName: found.councilName, ours: found.councilId !== null, hubId: found.hubId ?? undefined };
}

/** A neighbouring council as our list writes its name; `undefined` where the list has none of that name. */
export async function findNeighbouringCouncil(db: Db, name: string): Promise<string | undefined> {
  const [found] = await db
    .select({ name: postcodes.councilName })
    .from(postcodes)
    .where(and(eq(postcodes.councilName, name), isNull(postcodes.councilId)))
    .orderBy(asc(postcodes.id))
    .limit(1);
  return found?.name;
}
