import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";
import type { ResidentLinkPurpose } from "#app/domain/people/resident-link";
import type { Db } from "../../client.server";
import { residentLinks } from "../../schema/getting-in";

export async function insertResidentLink({ db, now, newId }: Deps, link: { caseId: string; purpose: ResidentLinkPurpose; aboutId: string; tokenHash: string; expiresAt: Date }): Promise<void> {
  await db.insert(residentLinks).values({ ...link, id: newId(), createdAt: now() });
}

/** A link for this one purpose, used or not, expired or not; `undefined` for any other token. */
export async function findResidentLink(db: Db, purpose: ResidentLinkPurpose, tokenHash: string) {
  const [link] = await db.select().from(residentLinks).where(and(eq(residentLinks.purpose, purpose), eq(residentLinks.tokenHash, tokenHash)));
  return link;
}

export async function markLinkUsed({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<void> {
  await db.update(residentLinks).set({ usedAt: now() }).where(eq(residentLinks.id, id));
}
