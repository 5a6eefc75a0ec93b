import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answersAsAsked } from "#app/content/answers-as-asked";
import { sayTaken } from "#app/content/applications";
import { mayBeWatched } from "#app/domain/applications/at-risk";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { Answers } from "#app/ui/casework/answers";
import { HubList } from "#app/ui/casework/hub-list";
import { Panel } from "#app/ui/govuk/panel";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asService } from "#db/client.server";
import { findSentApplication } from "#db/queries/applications/find-sent-application";
import { ownAtDesk } from "./own-draft.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:take");
  const { draft: { id, sentReference } } = await ownAtDesk(actor, context, params.draftId);
  if (sentReference === null) throw redirect(`/adviser/applications/${id}/check`);
  // The case may be another hub's: the service looks up what the application, shown to be theirs, became.
  const { reference, hub, urgent, submittedAt, answerByOn, writtenBy, answers, ...taken } = orNotFound(await asService((db) => findSentApplication(db, sentReference)));
  return {
    reference, hub, urgent, answerByOn, writtenBy,
    name: [answers.firstName, answers.lastName].filter(Boolean).join(" "),
    sentOn: londonDayOf(submittedAt),
    taken: sayTaken(taken),
    watched: mayBeWatched(answers),
    // Which needs they named is on no paper: somebody else may find it.
    answers: answersAsAsked({ ...answers, urgentNeeds: undefined }, hub.name, "self").filter(({ answers: given }) => given.length > 0),
  };
}

const writtenWords = { email: "We have written to them by email.", text: "We have sent them a text message." } as const;

export default function Sent() {
  const { reference, hub, urgent, answerByOn, writtenBy, name, sentOn, taken, watched, answers } = useLoaderData<typeof loader>();
  return (
    <Page title={`Application sent ${reference}`} back={{ href: "/adviser/applications/new", text: "Take an application" }}>
      <Panel title="Application sent">Reference<br /><strong>{reference}</strong></Panel>
      <p className="govuk-body">{name}, {sayDay(sentOn)}. {taken}.</p>
      {urgent && <WarningText>They need help today. It stands first in the queue of {hub.name}: tell a colleague there now.</WarningText>}
      <p className="govuk-body wl-no-print">
        {writtenBy ? writtenWords[writtenBy] : "There is no safe way to write to them, so this paper is all they have: say the reference, and when they hear."} Print this page to hand it over.
      </p>
      {watched && <p className="govuk-body wl-no-print"><strong>Ask first whether it is safe for them to take paper home.</strong></p>}
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">Somebody at {hub.name} reads the application. {writtenBy ? <>You hear from us by <strong>{sayDay(answerByOn)}</strong>.</> : <>Ask us from <strong>{sayDay(answerByOn)}</strong>, by phone or at the hub.</>} Say your reference, {reference}.</p>
      <HubList hubs={[hub]} />
      <h2 className="govuk-heading-m">What you told us</h2>
      <Answers answers={answers} />
      <p className="govuk-body wl-no-print"><a className="govuk-link" href="/adviser/applications/new">Take another application</a></p>
      <p className="govuk-body wl-no-print"><a className="govuk-link" href="/adviser/triage">Go to the triage queue</a></p>
    </Page>
  );
}
