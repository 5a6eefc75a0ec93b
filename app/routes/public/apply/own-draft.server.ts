import { redirect, type AppLoadContext } from "@remix-run/node";
import { now } from "#app/platform/service.server";
import { isPastKeeping } from "#app/services/applications/draft-life";
import { asVisitor } from "#db/client.server";
import { findDraft, type Draft } from "#db/queries/applications/drafts";
import { isUuid } from "#db/queries/is-uuid";
import { pageOf } from "./where-next.server";

/**
 * The draft of this address, where this browser holds it. Any other leads to the start page, which says nothing: whoever left
 * quickly may be watched while somebody presses Back. One that is too old says so.
 */
export async function ownDraft({ asking }: AppLoadContext, draftId = ""): Promise<Draft> {
  const draft = await asVisitor(asking.visit, (db) => findDraft(db, draftId, now()));
  if (draft) return draft;
  if (isPastKeeping(draftId, now())) throw redirect("/apply/expired");
  if (isUuid(draftId)) throw redirect("/");
  throw new Response("Not found", { status: 404 });
}

/** The same while it can still be changed: once it is sent, every page of it leads to where it went. */
export async function unsentDraft(context: AppLoadContext, draftId: string | undefined): Promise<Draft> {
  const draft = await ownDraft(context, draftId);
  if (draft.sentReference !== null) throw redirect(pageOf(draft, "sent"));
  return draft;
}

/** The draft named by `?draft=` on a page that stands without one too; `undefined` where there is none of this browser's. */
export async function draftNamed(context: AppLoadContext, request: Request): Promise<Draft | undefined> {
  const draftId = new URL(request.url).searchParams.get("draft");
  const draft = draftId ? await asVisitor(context.asking.visit, (db) => findDraft(db, draftId, now())) : undefined;
  return draft?.sentReference === null ? draft : undefined;
}
