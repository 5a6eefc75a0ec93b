import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { offerForWhom } from "#app/content/applications";
import { offerNames, offers } from "#app/domain/cases/offer";
import { HubList } from "#app/ui/casework/hub-list";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { asVisitor } from "#db/client.server";
import { listCouncils, listHubs } from "#db/queries/place/list-hubs";

export async function loader({ context }: LoaderFunctionArgs) {
  return asVisitor(context.asking.visit, async (db) => ({ hubs: await listHubs(db), councils: (await listCouncils(db)).map(({ name }) => name) }));
}

const listed = new Intl.ListFormat("en-GB", { type: "disjunction" });

export default function Start() {
  const { hubs, councils } = useLoaderData<typeof loader>();
  const { placeName } = usePage();
  return (
    <Page title="Get help with work and skills">
      <h1 className="govuk-heading-xl">Get help with work and skills</h1>
      <p className="govuk-body-l">Use this service to ask for help to find work, find better work or learn something new.</p>
      <p className="govuk-body">
        One application is enough. Councils and Jobcentres here work together, and an adviser of your own works out with you what fits. It is free. You do not need to get any benefits.
      </p>

      <h2 className="govuk-heading-m">Who it is for</h2>
      <p className="govuk-body">
        You can apply if you are 16 or over and you live in the area of {councils.length > 0 ? listed.format(councils) : placeName}. You can also apply if a council here placed you in temporary housing somewhere else, or looked after you as a child.
      </p>
      <dl className="govuk-summary-list">
        {offers.map((offer) => (
          <div key={offer} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{offerNames[offer]}</dt>
            <dd className="govuk-summary-list__value">{offerForWhom[offer]}</dd>
          </div>
        ))}
      </dl>
      <p className="govuk-body">You do not have to know which of these you need. We will suggest one and say why.</p>

      <h2 className="govuk-heading-m">How long it takes</h2>
      <p className="govuk-body">About 10 minutes. You can stop and come back within 30 days. We will tell you by which day you hear from us, which is usually 2 working days later.</p>
      <Button href="/apply" isStartButton>
        Start now
      </Button>
      <p className="govuk-body">
        If you have already applied, <a className="govuk-link" href="/sign-in">sign in to see where your application is</a>. If you did not finish, <a className="govuk-link" href="/apply">continue your application</a>.
      </p>
      <p className="govuk-body">
        If you have nowhere to sleep, no money for food or you are not safe, <a className="govuk-link" href="/help-now">get help now</a>.
      </p>

      <h2 className="govuk-heading-m">Other ways to apply</h2>
      {hubs.length > 0 ? (
        <>
          <p className="govuk-body">You can call a hub or come in, and somebody will fill in the form with you. You do not need an appointment.</p>
          <HubList hubs={hubs} />
        </>
      ) : (
        <p className="govuk-body">The addresses and phone numbers of our hubs will be here when they open.</p>
      )}
    </Page>
  );
}
