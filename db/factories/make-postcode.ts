import { freshId } from "#app/platform/service.server";
import { asService } from "../client.server";
import { postcodes } from "../schema/index";

/** A postcode the place knows; a neighbour's unless it is given a council. */
export async function aPostcode(over: Partial<typeof postcodes.$inferInsert> & { postcode: string }): Promise<void> {
  await asService((db) => db.insert(postcodes).values({ id: freshId(), councilName: "Thornmoor District Council", ...over }));
}
