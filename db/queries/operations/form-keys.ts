import { lt } from "drizzle-orm";
import type { Db } from "../../client.server";
import { formKeys } from "../../schema/access";

/** Takes away the keys of forms nobody will send again. */
export async function deleteFormKeysBefore(db: Db, before: Date): Promise<void> {
  await db.delete(formKeys).where(lt(formKeys.usedAt, before));
}
