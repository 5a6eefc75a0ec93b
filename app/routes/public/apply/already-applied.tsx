import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "#app/platform/service.server";
import { PrintThis, WhereToAsk } from "#app/ui/casework/ending";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { listSentDrafts } from "#db/queries/applications/drafts";
import { listHubs } from "#db/queries/place/list-hubs";
import { SentFromHere } from "./sent-from-here";
import { sentFromHere } from "./sent-from-here.server";

export async function loader({ context: { asking } }: LoaderFunctionArgs) {
  const { sent, hubs } = await asVisitor(asking.visit, async (db) => ({ sent: await listSentDrafts(db, now()), hubs: await listHubs(db) }));
  return { hubs, sent: sent.map(sentFromHere) };
}

export default function AlreadyApplied() {
  const { hubs, sent } = useLoaderData<typeof loader>();
  const { words: { endings: { alreadyApplied: words } } } = useWords();
  return (
    <Page title={words.title} back="/apply">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.lead}</p>
      {sent.map((one) => <SentFromHere key={one.id} {...one} />)}
      <h2 className="govuk-heading-m">{words.findOutTitle}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li><Rich text={words.signIn} parts={{ signIn: link("/sign-in") }} /></li>
        <li>{words.message}</li>
        <li>{words.call}</li>
      </ul>
      <h2 className="govuk-heading-m">{words.notSentTitle}</h2>
      <p className="govuk-body"><Rich text={words.notSent} parts={{ back: link("/apply/return") }} /></p>
      <h2 className="govuk-heading-m">{words.unsureTitle}</h2>
      <p className="govuk-body">{words.unsure}</p>
      <Button href="/apply" className="govuk-button--secondary">{words.start}</Button>
      <PrintThis />
      <WhereToAsk hubs={hubs} />
    </Page>
  );
}
