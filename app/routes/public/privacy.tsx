import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftDays } from "#app/services/applications/draft-life";
import { HubList } from "#app/ui/casework/hub-list";
import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";

export async function loader({ context }: LoaderFunctionArgs) {
  return { hubs: await asVisitor(context.asking.visit, listHubs), draftDays };
}

export default function Privacy() {
  const { hubs, draftDays: days } = useLoaderData<typeof loader>();
  const { placeName } = usePage();
  return (
    <Page title="How we use what you tell us" back="/">
      <h1 className="govuk-heading-l">How we use what you tell us</h1>
      <p className="govuk-body">{placeName} runs Work Local with the councils and the Jobcentres of the area. Together they are responsible for your information.</p>

      <h2 className="govuk-heading-m">What we keep</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>what you write in your application: your name, date of birth, postcode, how to reach you, what you do now and what you want help with</li>
        <li>what you tell us about your health or your situation, if you choose to</li>
        <li>your plan, what was done and what came of it, such as a job or a course</li>
        <li>who looked at your record, and when</li>
      </ul>

      <h2 className="govuk-heading-m">Why we may use it</h2>
      <p className="govuk-body">
        Helping people here into work and learning is a task that the law gives to councils and Jobcentres. The law calls this a public task (UK GDPR, article 6(1)(e)). What you tell us about your health, or other things the law protects more, we use because it is needed for that help and is of substantial public interest (article 9(2)(g)). We do not rely on consent to keep your record, so we do not ask you to tick a box.
      </p>
      <p className="govuk-body">A person decides which help you get. A computer suggests one and says why. You see the reasons and can tell us that it does not fit.</p>

      <h2 className="govuk-heading-m">Who sees it</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>advisers at your hub, from a council or from the Jobcentre</li>
        <li>an adviser of another hub, only if they say why; you can see that they did</li>
        <li>managers of Work Local, to check that the work is done well</li>
        <li>a college, training firm or charity, only what you agreed to share with it when an adviser refers you</li>
        <li>those who pay for the help: they get lists of results, with only what they need to check them</li>
      </ul>
      <p className="govuk-body">Telling us something does not tell the office that pays your benefits. We do not sell your information. When you sign in you can <a className="govuk-link" href="/my/who-has-looked">see who has looked at your record</a>.</p>

      <h2 className="govuk-heading-m">How we contact you</h2>
      <p className="govuk-body">Only in the ways you said are safe. Messages go through GOV.UK Notify. If you ask us to, they do not say what they are about.</p>

      <h2 className="govuk-heading-m">How long we keep it</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>an application you did not send: {days} days from the day you began it</li>
        <li>a record of support: as long as the rules of the money that paid for it say, which can be several years after we last worked with you. Your adviser can tell you how long yours is</li>
      </ul>
      <p className="govuk-body">After that we take out your name, how to reach you and everything written about you, and keep numbers only.</p>

      <h2 className="govuk-heading-m">What you can ask for</h2>
      <p className="govuk-body">You can ask for a copy of what we hold, ask us to correct it, object to how we use it, or ask us to use it less. Ask your adviser, or any hub.</p>
      {hubs.length > 0 && <HubList hubs={hubs} />}
      <p className="govuk-body">
        If you are not happy with our answer, you can complain to the Information Commissioner’s Office at <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/" rel="external">ico.org.uk/make-a-complaint</a> or on <a className="govuk-link" href="tel:03031231113">0303 123 1113</a>.
      </p>
    </Page>
  );
}
