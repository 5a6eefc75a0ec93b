import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HubList } from "#app/ui/casework/hub-list";
import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";

export async function loader({ context }: LoaderFunctionArgs) {
  return { hubs: await asVisitor(context.asking.visit, listHubs) };
}

export default function AccessibilityStatement() {
  const { hubs } = useLoaderData<typeof loader>();
  const { placeName } = usePage();
  return (
    <Page title="Accessibility statement" back="/">
      <h1 className="govuk-heading-l">Accessibility statement for Work Local</h1>
      <p className="govuk-body">This statement is about the pages of Work Local that {placeName} runs. We want as many people as possible to be able to use them. For example, that means you should be able to:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>change colours, contrast levels and fonts with your browser or device</li>
        <li>zoom in up to 400% without the text going off the screen</li>
        <li>use all of it with only a keyboard</li>
        <li>use all of it with speech recognition software</li>
        <li>listen to all of it with a screen reader</li>
        <li>use all of it with JavaScript switched off</li>
      </ul>
      <p className="govuk-body">We also write in plain English. <a className="govuk-link" href="https://mcmw.abilitynet.org.uk/" rel="external">AbilityNet</a> has advice on making your device easier to use if you have a disability.</p>

      <h2 className="govuk-heading-m">How accessible this service is</h2>
      <p className="govuk-body">We know of these limits:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>the pages are in English only. A hub can arrange an interpreter, or fill in the form with you</li>
        <li>there is no version in Easy Read or British Sign Language yet</li>
        <li>some lists for staff have many columns and are hard to read on a small screen</li>
      </ul>

      <h2 className="govuk-heading-m">If you need this in another way</h2>
      <p className="govuk-body">Call or visit a hub if you need it in large print, Easy Read, audio or braille, or if you want somebody to fill in the form with you. We answer within 2 working days.</p>
      {hubs.length > 0 && <HubList hubs={hubs} />}

      <h2 className="govuk-heading-m">Tell us about a problem</h2>
      <p className="govuk-body">If something does not work for you, tell any hub what you were trying to do. We always want to make this service better.</p>

      <h2 className="govuk-heading-m">If you are not happy with our answer</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we answer, <a className="govuk-link" href="https://www.equalityadvisoryservice.com/" rel="external">contact the Equality Advisory and Support Service (EASS)</a>.
      </p>

      <h2 className="govuk-heading-m">Technical information about this service’s accessibility</h2>
      <p className="govuk-body">{placeName} is committed to making this service accessible, in accordance with the accessibility regulations.</p>
      <h3 className="govuk-heading-s">Compliance status</h3>
      <p className="govuk-body">
        This service has not been audited by anybody independent. We built it to meet the <a className="govuk-link" href="https://www.w3.org/TR/WCAG22/" rel="external">Web Content Accessibility Guidelines version 2.2</a> at level AA, and we do not claim that it fully complies until somebody has checked it with people who use assistive technology.
      </p>
      <h3 className="govuk-heading-s">What we know is not accessible</h3>
      <p className="govuk-body">Our own checks found nothing that fails the guidelines. They cannot find everything.</p>

      <h2 className="govuk-heading-m">How we tested it</h2>
      <p className="govuk-body">Each time it changes, a program checks its pages with axe and an HTML checker, at the width of a phone and of a desktop. We walk through the application by keyboard and without JavaScript. It has not been tested yet with screen readers by the people who rely on them.</p>

      <h2 className="govuk-heading-m">Preparation of this statement</h2>
      <p className="govuk-body">This statement was prepared on 22 November 2026. It will be reviewed after the first independent audit.</p>
    </Page>
  );
}
