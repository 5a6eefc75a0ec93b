import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { HubList } from "#app/ui/casework/hub-list";
import { Panel } from "#app/ui/govuk/panel";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { orNotFound } from "#app/web/access.server";
import { asService } from "#db/client.server";
import { findSentApplication } from "#db/queries/applications/find-sent-application";
import { ownDraft } from "./own-draft.server";
import { pageOf } from "./where-next.server";

/** The same for whomever it is: nothing here may tell whether the person is known, was reached, or said anything. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const draft = await ownDraft(context, params.draftId);
  const { sentReference } = draft;
  if (sentReference === null) throw redirect(pageOf(draft, "check-answers"));
  if (draft.kind !== "for_someone_else") throw redirect(pageOf(draft, "sent"));
  // No case is a visitor's to see: the service looks up what the draft, shown to be theirs, became.
  const { reference, hub, urgent, submittedAt, answerByOn } = orNotFound(await asService((db) => findSentApplication(db, sentReference)));
  return { reference, hub, urgent, sentOn: londonDayOf(submittedAt), answerByOn };
}

export default function SentForSomeoneElse() {
  const { reference, hub, urgent, sentOn, answerByOn } = useLoaderData<typeof loader>();
  const { words: { forSomeoneElse: { sent: words } }, say } = useWords();
  return (
    <Page title={words.title}>
      <Panel title={words.title}>
        {words.yourReference}
        <br />
        <strong dir="ltr">{reference}</strong>
      </Panel>
      <p className="govuk-body">{words.received(say.day(sentOn))}</p>
      {urgent && <p className="govuk-body"><Rich text={words.urgent} parts={{ help: link("/help-now") }} /></p>}
      <h2 className="govuk-heading-m">{words.willTitle}</h2>
      <ul className="govuk-list govuk-list--bullet">{words.will(hub.name, say.day(answerByOn)).map((line) => <li key={line}>{line}</li>)}</ul>
      <h2 className="govuk-heading-m">{words.willNotTitle}</h2>
      <ul className="govuk-list govuk-list--bullet">{words.willNot.map((line) => <li key={line}>{line}</li>)}</ul>
      <h2 className="govuk-heading-m">{words.moreTitle}</h2>
      <p className="govuk-body">{words.more}</p>
      <HubList hubs={[hub]} />
      <p className="govuk-body govuk-!-display-none-print"><Rich text={words.another} parts={{ again: link("/apply/for-someone-else") }} /></p>
    </Page>
  );
}
