import { and, eq, isNotNull, like, sql } from "drizzle-orm";
import { positionOf, type Position } from "#app/domain/geography/position";
import { outwardOf, sectorOf } from "#app/domain/people/postcode";
import type { Db } from "../../client.server";
import { postcodes } from "../../schema/place";

export interface FoundPosition extends Position {
  /** Absent for the postcode itself; else the part around it, of which this is the middle of what is known. */
  approximately?: "sector" | "district";
}

const middleOf = (degrees: typeof postcodes.latitude | typeof postcodes.longitude, part: string) => sql<number | null>`avg(${degrees}) filter (where ${postcodes.postcode} like ${`${part}%`})`.mapWith((value) => (value === null ? null : Number(value)));

/**
 * Where a postcode is, written as `parsePostcode` writes it. One that is in no list, or has no position there, is taken to be in the
 * middle of its sector (`NM1 4`), else of its district (`NM1`); `undefined` where nothing near it is known, or where it is no postcode.
 */
export async function findPosition(db: Db, postcode: string): Promise<FoundPosition | undefined> {
  const [exact] = await db.select({ latitude: postcodes.latitude, longitude: postcodes.longitude }).from(postcodes).where(eq(postcodes.postcode, postcode));
  const position = exact && positionOf(exact.latitude, exact.longitude);
  if (position || !/^[A-Z0-9]+ [0-9][A-Z]{2}$/.test(postcode)) return position;

  const [sector, district] = [sectorOf(postcode), `${outwardOf(postcode)} `];
  const [middles] = await db
    .select({
      inSector: { latitude: middleOf(postcodes.latitude, sector), longitude: middleOf(postcodes.longitude, sector) },
      inDistrict: { latitude: middleOf(postcodes.latitude, district), longitude: middleOf(postcodes.longitude, district) },
    })
    .from(postcodes)
    .where(and(like(postcodes.postcode, `${district}%`), isNotNull(postcodes.latitude), isNotNull(postcodes.longitude)));
  if (!middles) return undefined;
  const inSector = positionOf(middles.inSector.latitude, middles.inSector.longitude);
  if (inSector) return { ...inSector, approximately: "sector" };
  const inDistrict = positionOf(middles.inDistrict.latitude, middles.inDistrict.longitude);
  return inDistrict && { ...inDistrict, approximately: "district" };
}
