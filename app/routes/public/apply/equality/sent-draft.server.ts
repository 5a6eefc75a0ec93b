import { redirect, type AppLoadContext } from "@remix-run/node";
import { asVisitor } from "#db/client.server";
import { findEqualityAnswers } from "#db/queries/equality/equality-answers";
import type { EqualityAnswers } from "#app/domain/equality/answers";
import { ownDraft } from "../own-draft.server";
import { pageOf } from "../where-next.server";

/** What was answered so far, where this browser's draft was sent and its questions are still open. Otherwise: to where it stands. */
export async function openQuestions(context: AppLoadContext, draftId: string | undefined): Promise<{ draftId: string; answers: EqualityAnswers }> {
  const draft = await ownDraft(context, draftId);
  if (draft.sentReference === null) throw redirect(pageOf(draft, "check-answers"));
  const { answers, finished } = await asVisitor(context.asking.visit, (db) => findEqualityAnswers(db, draft.id));
  // Nobody answers for somebody else; and what is finished is not shown again.
  if (draft.kind !== "self" || finished) throw redirect(pageOf(draft, "sent"));
  return { draftId: draft.id, answers };
}
