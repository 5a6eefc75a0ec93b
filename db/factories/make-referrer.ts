import { noThanksEndsAt } from "#app/domain/applications/no-thanks";
import { freshBytes, freshId, now } from "#app/platform/service.server";
import { hashOfToken, tokenFrom } from "#app/services/referrals/link-token.server";
import { asService } from "../client.server";
import { referrers, residentLinks } from "../schema/index";
import type { MadeCase } from "./make";

/** Somebody asked for the resident of a case, and the resident was told by a message with a link to say no. */
export async function aReferrer({ id: caseId }: Pick<MadeCase, "id">, over: Partial<typeof referrers.$inferInsert> = {}): Promise<{ id: string; token: string }> {
  const row = {
    id: freshId(), caseId, kind: "professional" as const, name: "Dana Whitfield", organisation: "Northmere High School", relationship: "I am the careers adviser at the school",
    email: "dana@school.example", agreement: "agreed" as const, createdAt: now(), residentToldAt: now(), ...over,
  };
  const token = tokenFrom(freshBytes(32));
  await asService(async (db) => {
    await db.insert(referrers).values(row);
    if (row.residentToldAt) await db.insert(residentLinks).values({ id: freshId(), caseId, purpose: "object", aboutId: row.id, tokenHash: hashOfToken(token), createdAt: now(), expiresAt: noThanksEndsAt(now()) });
  });
  return { id: row.id, token };
}
