import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { places } from "../../schema/place";

/** The one place this deployment serves, made on first use. Run as the owner, before anybody can ask. */
export async function ensurePlace(ownerUrl: string, slug: string, name: string, demonstration: boolean, newId: () => string): Promise<{ id: string; name: string }> {
  const connection = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    return await drizzle(connection).transaction(async (db) => {
      await db.insert(places).values({ id: newId(), slug, name, demonstration }).onConflictDoNothing();
      const [place] = await db.select({ id: places.id, name: places.name }).from(places).where(eq(places.slug, slug));
      if (!place) throw new Error("the place could not be made");
      return place;
    });
  } finally {
    await connection.end({ timeout: 5 });
  }
}
