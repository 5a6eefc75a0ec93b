import type { DraftKind } from "#app/domain/applications/referrer";
import { freshId, now } from "#app/platform/service.server";
import { asService } from "../client.server";
import * as schema from "../schema/index";
import { aCaseInTriage, type MadeCase } from "./make";

interface SentWishes {
  /** The hash of the browser's cookie. */
  visit: string;
  kind?: DraftKind;
  /** Another browser that took it up again. */
  holder?: string;
}

/** An application that was sent: the draft that says where it went, and the case it became. */
export async function aSentDraft({ visit, kind = "self", holder }: SentWishes): Promise<MadeCase & { draftId: string }> {
  const made = await aCaseInTriage();
  const draftId = freshId();
  await asService(async (db) => {
    await db.insert(schema.drafts).values({ id: draftId, ownerHash: visit, answers: {}, questionsVersion: "test", kind, createdAt: now(), expiresAt: new Date(now().getTime() + 86_400_000), sentReference: made.reference });
    if (holder) await db.insert(schema.draftHolders).values({ draftId, ownerHash: holder, heldSince: now() });
  });
  return { ...made, draftId };
}
