import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offerNames, offers } from "#app/domain/cases/offer";
import { HubList } from "#app/ui/casework/hub-list";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { link, Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { listCouncils, listHubs } from "#db/queries/place/list-hubs";

export async function loader({ context }: LoaderFunctionArgs) {
  return asVisitor(context.asking.visit, async (db) => ({ hubs: await listHubs(db), councils: (await listCouncils(db)).map(({ name }) => name) }));
}

export default function Start() {
  const { hubs, councils } = useLoaderData<typeof loader>();
  const { placeName } = usePage();
  const { words: { start: words }, say } = useWords();
  return (
    <Page title={words.title}>
      <h1 className="govuk-heading-xl">{words.title}</h1>
      <p className="govuk-body-l">{words.lead}</p>
      <p className="govuk-body">{words.oneApplication}</p>

      <h2 className="govuk-heading-m">{words.whoTitle}</h2>
      <p className="govuk-body">{words.who(councils.length > 0 ? say.anyOf(councils) : placeName)}</p>
      <dl className="govuk-summary-list">
        {offers.map((offer) => (
          <div key={offer} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{offerNames[offer]}</dt>
            <dd className="govuk-summary-list__value">{words.forWhom[offer]}</dd>
          </div>
        ))}
      </dl>
      <p className="govuk-body">{words.weSuggest}</p>

      <h2 className="govuk-heading-m">{words.timeTitle}</h2>
      <p className="govuk-body">{words.time}</p>
      <Button href="/apply" isStartButton>{words.startNow}</Button>
      <p className="govuk-body"><Rich text={words.already} parts={{ signIn: link("/sign-in"), resume: link("/apply") }} /></p>
      <p className="govuk-body"><Rich text={words.findServices} parts={{ find: link("/services") }} /></p>
      <p className="govuk-body"><Rich text={words.easyRead} parts={{ page: link("/easy-read") }} /></p>
      <p className="govuk-body"><Rich text={words.forSomeoneElse} parts={{ apply: link("/apply/for-someone-else") }} /></p>
      <p className="govuk-body"><Rich text={words.urgent} parts={{ help: link("/help-now") }} /></p>

      <h2 className="govuk-heading-m">{words.otherWaysTitle}</h2>
      {hubs.length > 0 ? (
        <>
          <p className="govuk-body">{words.otherWays}</p>
          <HubList hubs={hubs} />
        </>
      ) : (
        <p className="govuk-body">{words.noHubs}</p>
      )}
    </Page>
  );
}
