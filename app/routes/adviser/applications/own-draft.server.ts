import { redirect, type AppLoadContext } from "@remix-run/node";
import type { StaffActor } from "#app/domain/people/actor";
import { now } from "#app/platform/service.server";
import { holderAtDesk } from "#app/services/applications/at-the-desk.server";
import { orNotFound } from "#app/web/access.server";
import { asVisitor } from "#db/client.server";
import { findDraft, type Draft } from "#db/queries/applications/drafts";

export interface AtDesk {
  draft: Draft;
  /** Who holds it: this member of staff in this browser. */
  holder: string;
}

export const holderOf = (actor: StaffActor, { asking }: AppLoadContext): string => holderAtDesk(actor.id, asking.visit);

/** What this member of staff fills in in this browser; anybody else's is not found. */
export async function ownAtDesk(actor: StaffActor, context: AppLoadContext, draftId = ""): Promise<AtDesk> {
  const holder = holderOf(actor, context);
  return { holder, draft: orNotFound(await asVisitor(holder, (db) => findDraft(db, draftId, now()))) };
}

/** The same while it can be changed: once it is sent, every page of it leads to where it went. */
export async function unsentAtDesk(actor: StaffActor, context: AppLoadContext, draftId: string | undefined): Promise<AtDesk> {
  const found = await ownAtDesk(actor, context, draftId);
  if (found.draft.sentReference !== null) throw redirect(`/adviser/applications/${found.draft.id}/sent`);
  return found;
}
