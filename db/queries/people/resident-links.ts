import { and, eq } from "drizzle-orm";
import type { ResidentLinkPurpose } from "#app/domain/people/resident-link";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { residentLinks } from "../../schema/getting-in";

export interface NewResidentLink {
  caseId: string;
  purpose: ResidentLinkPurpose;
  /** What it is about. */
  aboutId: string;
  tokenHash: string;
  expiresAt: Date;
}

/** As the service: nobody else writes or reads links. */
export async function insertResidentLink({ db, now, newId }: Deps, link: NewResidentLink): Promise<void> {
  await db.insert(residentLinks).values({ ...link, id: newId(), createdAt: now() });
}

/** The link a token's hash belongs to, used or not; `undefined` where there is none for this purpose. */
export async function findResidentLink(db: Db, purpose: ResidentLinkPurpose, tokenHash: string) {
  const [link] = await db.select().from(residentLinks).where(and(eq(residentLinks.purpose, purpose), eq(residentLinks.tokenHash, tokenHash)));
  return link;
}
