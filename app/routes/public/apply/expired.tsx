import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftDays } from "#app/services/applications/draft-life";
import { PrintThis, WhereToAsk } from "#app/ui/casework/ending";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";

export async function loader({ context: { asking } }: LoaderFunctionArgs) {
  return { hubs: await asVisitor(asking.visit, listHubs), draftDays };
}

export default function Expired() {
  const { hubs, draftDays: days } = useLoaderData<typeof loader>();
  const { words: { endings: { whatNow, expired: words } } } = useWords();
  return (
    <Page title={words.title} back="/">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.why(days)}</p>
      <p className="govuk-body">{words.nothing}</p>
      <h2 className="govuk-heading-m">{whatNow}</h2>
      <p className="govuk-body">{words.again}</p>
      <Button href="/apply">{words.start}</Button>
      <p className="govuk-body"><Rich text={words.sent} parts={{ signIn: link("/sign-in") }} /></p>
      <p className="govuk-body">{words.help}</p>
      <PrintThis />
      <WhereToAsk hubs={hubs} />
    </Page>
  );
}
