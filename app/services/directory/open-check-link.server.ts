import { now } from "#app/platform/service.server";
import { hashOfToken, isToken } from "#app/services/referrals/link-token.server";
import { asService } from "#db/client.server";
import { findCheckLink } from "#db/queries/directory/checks";
import { findServiceEntry, type KeptService } from "#db/queries/directory/entries";

export type CheckLink = { state: "open" | "used"; linkId: string; entry: KeptService } | { state: "expired" } | { state: "unknown" };

/** What a link in "Is this still right?" opens. Looking uses nothing up: mail scanners follow links too. */
export async function openCheckLink(token: string): Promise<CheckLink> {
  if (!isToken(token)) return { state: "unknown" };
  return asService(async (db): Promise<CheckLink> => {
    const link = await findCheckLink(db, hashOfToken(token));
    const entry = link && (await findServiceEntry(db, link.serviceId));
    if (!link || !entry) return { state: "unknown" };
    if (link.usedAt) return { state: "used", linkId: link.id, entry };
    return link.expiresAt <= now() ? { state: "expired" } : { state: "open", linkId: link.id, entry };
  });
}
