import { redirect, type AppLoadContext } from "@remix-run/node";
import { mayBeWatched } from "#app/domain/applications/at-risk";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { maySend } from "#app/domain/people/safe-contact";
import { today } from "#app/platform/service.server";
import { orNotFound } from "#app/web/access.server";
import { asService } from "#db/client.server";
import { findSentApplication } from "#db/queries/applications/find-sent-application";
import { ownDraft } from "./own-draft.server";
import { pageOf } from "./where-next.server";

/** What the confirmation says of an application this browser sent: where it went and by when they hear, nothing of what is in it. */
export async function sentFacts(context: AppLoadContext, draftId: string | undefined) {
  const draft = await ownDraft(context, draftId);
  const { sentReference } = draft;
  if (sentReference === null) throw redirect(pageOf(draft, "check-answers"));
  // An application for somebody else has a confirmation of its own, which says nothing of how that person is reached.
  if (draft.kind !== "self") throw redirect(pageOf(draft, "sent"));
  // No case is a visitor's to see: the service looks up what the draft, shown to be theirs, became.
  const { reference, hub, urgent, submittedAt, answerByOn, writtenBy, phone, safeContact, answers } = orNotFound(await asService((db) => findSentApplication(db, sentReference)));
  return {
    draftId: draft.id,
    reference,
    hub,
    urgent,
    sentOn: londonDayOf(submittedAt),
    answerByOn,
    /** Somebody comes back to the page when they should have heard. */
    late: today() > answerByOn,
    writtenBy,
    called: Boolean(phone) && maySend(safeContact, "phone"),
    watched: mayBeWatched(answers),
  };
}

export type SentFacts = Awaited<ReturnType<typeof sentFacts>>;
