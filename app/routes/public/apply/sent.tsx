import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HubList } from "#app/ui/casework/hub-list";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { Panel } from "#app/ui/govuk/panel";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { sentFacts } from "./sent-facts.server";
import { WhatHappensNext } from "./what-happens-next";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return sentFacts(context, params.draftId);
}

export default function Sent() {
  const { draftId, reference, hub, sentOn, writtenBy, watched, ...next } = useLoaderData<typeof loader>();
  const { words: { sent: words }, say } = useWords();
  return (
    <Page title={words.title} before={watched && <LeaveQuickly />}>
      <Panel title={words.title}>
        {words.yourReference}
        <br />
        <strong dir="ltr">{reference}</strong>
      </Panel>
      <p className="govuk-body">{words.received(say.day(sentOn))} {writtenBy && words.written[writtenBy]}</p>
      <p className="govuk-body govuk-!-display-none-print"><Rich text={words.keep} parts={{ file: link(`/apply/${draftId}/sent/reference.html`) }} /></p>

      <h2 className="govuk-heading-m">{words.next.title}</h2>
      <WhatHappensNext {...next} hub={hub} writtenBy={writtenBy} />

      <h2 className="govuk-heading-m">{words.follow.title}</h2>
      <p className="govuk-body">{writtenBy ? <Rich text={words.follow.signIn[writtenBy]} parts={{ signIn: link("/sign-in") }} /> : words.follow.ask}</p>

      <h2 className="govuk-heading-m">{words.contact.title}</h2>
      <HubList hubs={[hub]} />
      <p className="govuk-body">{words.contact.say(reference)}</p>
      <p className="govuk-body"><Rich text={words.help} parts={{ help: link("/help-now") }} /></p>
      <p className="govuk-body govuk-!-display-none-print"><Rich text={words.feedback} parts={{ feedback: link("/feedback?about=applying") }} /></p>
    </Page>
  );
}
