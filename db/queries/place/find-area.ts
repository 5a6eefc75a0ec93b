import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { outwardOf } from "#app/domain/people/postcode";
import type { Db } from "../../client.server";
import { postcodes } from "../../schema/place";

/** What the place knows of where a postcode is. */
export interface Area {
  /** Ours, or the one to ask where it is none of ours. */
  councilName: string;
  /** Whether that council is one of ours. */
  ours: boolean;
  councilId: string | null;
  /** The nearest of that council's hubs. */
  hubId: string | undefined;
  /** The outward code: `NM1`. */
  district: string;
  wardCode: string | null;
  lsoaCode: string | null;
}

/**
 * What the place knows of postcodes, written as `parsePostcode` writes them; those that are in no list are not in the answer. One that is
 * no longer used answers like any other: people go on giving it.
 */
export async function findAreas(db: Db, wanted: readonly string[]): Promise<Map<string, Area>> {
  if (wanted.length === 0) return new Map();
  const { postcode, councilName, councilId, hubId, wardCode, lsoaCode } = postcodes;
  const found = await db.select({ postcode, councilName, councilId, hubId, wardCode, lsoaCode }).from(postcodes).where(inArray(postcode, [...wanted])).orderBy(asc(postcode));
  return new Map(found.map(({ postcode, hubId, ...area }) => [postcode, { ...area, ours: area.councilId !== null, hubId: hubId ?? undefined, district: outwardOf(postcode) }]));
}

/** The same of one; `undefined` where it is in no list. */
export const findArea = async (db: Db, postcode: string): Promise<Area | undefined> => (await findAreas(db, [postcode])).get(postcode);

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
