import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { maySend } from "#app/domain/people/safe-contact";
import { HubList, PhoneLink } from "#app/ui/casework/hub-list";
import { Panel } from "#app/ui/govuk/panel";
import { Page } from "#app/ui/page";
import { orNotFound } from "#app/web/access.server";
import { asService } from "#db/client.server";
import { findSentApplication } from "#db/queries/applications/find-sent-application";
import { ownDraft } from "./own-draft.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { sentReference, id } = await ownDraft(context, params.draftId);
  if (sentReference === null) throw redirect(`/apply/${id}/check-answers`);
  // No case is a visitor's to see: the service looks up what the draft, shown to be theirs, became.
  const sent = orNotFound(await asService((db) => findSentApplication(db, sentReference)));
  const { safeContact, email, phone } = sent;
  const writtenBy = email && maySend(safeContact, "email") ? "email" : phone && maySend(safeContact, "text") ? "text" : undefined;
  return {
    reference: sent.reference,
    hub: sent.hub,
    urgent: sent.urgent,
    sentOn: sayDay(londonDayOf(sent.submittedAt)),
    answerBy: sayDay(sent.answerByOn),
    writtenBy,
    called: Boolean(phone) && maySend(safeContact, "phone"),
  };
}

export default function Sent() {
  const { reference, hub, urgent, sentOn, answerBy, writtenBy, called } = useLoaderData<typeof loader>();
  return (
    <Page title="Application sent">
      <Panel title="Application sent">
        Your reference number
        <br />
        <strong>{reference}</strong>
      </Panel>
      <p className="govuk-body">We received your application on {sentOn}. Print this page or write down the reference number.</p>
      {writtenBy && <p className="govuk-body">We have also sent {writtenBy === "email" ? "an email" : "a text message"} to the {writtenBy === "email" ? "address" : "number"} you gave us.</p>}

      <h2 className="govuk-heading-m">What happens next</h2>
      {urgent && (
        <p className="govuk-body">
          You told us you need help today. An adviser will try to reach you by the end of {answerBy}. If you cannot wait, call <PhoneLink number={hub.phone} /> or <a className="govuk-link" href="/help-now">see who can help now</a>.
        </p>
      )}
      {writtenBy || called ? (
        <p className="govuk-body">An adviser at {hub.name} reads your answers and works out what help fits you. You will hear from us by <strong>{answerBy}</strong>.</p>
      ) : (
        <p className="govuk-body">An adviser at {hub.name} reads your answers and works out what help fits you. From <strong>{answerBy}</strong> our answer waits for you at the reception of the hub. Bring your reference number, or call us and give it.</p>
      )}
      <ol className="govuk-list govuk-list--number">
        <li>We tell you which help we suggest, and why. You can say that it does not fit.</li>
        <li>You meet an adviser and make a plan together.</li>
        <li>You take the first steps, with our help.</li>
      </ol>

      <h2 className="govuk-heading-m">See where your application is</h2>
      {writtenBy ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/sign-in">Sign in with your {writtenBy === "email" ? "email address" : "phone number"}</a>. We send you a code, so you do not need a password.
        </p>
      ) : (
        <p className="govuk-body">Ask at the hub, or call it, and give your reference number and your date of birth.</p>
      )}

      <h2 className="govuk-heading-m">If something changes or you have a question</h2>
      <HubList hubs={[hub]} />
      <p className="govuk-body">Say your reference number: {reference}.</p>
    </Page>
  );
}
