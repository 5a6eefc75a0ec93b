import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayYear, shortQuarter, wayNames } from "#app/content/agreements";
import { sayStanding } from "#app/content/standing";
import { reportingSlackDays } from "#app/domain/agreements/cohort";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { AgreementPages } from "#app/ui/casework/agreement-pages";
import { ChartTable } from "#app/ui/casework/charts/chart-table";
import { ProfileChart } from "#app/ui/casework/charts/profile-chart";
import { Details } from "#app/ui/govuk/details";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { addressOf, CockpitFilters } from "./cockpit-filters";
import { readQuestion } from "./read-question.server";
import { PartTable, QuartersTable, RatesTable, StandingTable } from "./standing-table";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  return { ...(await readQuestion(actor, request, params.agreementId)), on: today() };
}

export default function ShowAgreement() {
  const { agreement, measures, parts, question, cockpit, on } = useLoaderData<typeof loader>();
  const { year, measure, part } = question;
  const address = `/manager/agreements/${agreement.id}`;
  const file = addressOf(`${address}/standing.csv`, question);
  const partName = part && parts[part.way].find(({ id }) => id === part.id)?.name;
  const { quarters, standings, ofPart, breakdowns, rates, asked } = cockpit;
  const waiting = asked.filter(({ measureCode }) => !measure || measureCode === measure);
  return (
    <Page title={`${agreement.name}, ${sayYear(year)}`} back={{ href: "/manager/agreements", text: "All agreements" }} wide>
      <span className="govuk-caption-l">
        {sayDay(agreement.fromOn)} to {sayDay(agreement.untilOn)}
      </span>
      <h1 className="govuk-heading-l">{agreement.name}</h1>
      <AgreementPages agreementId={agreement.id} current="" />
      <CockpitFilters address={address} question={question} measures={measures} parts={parts} />
      <p className="govuk-body">As the record stands on {sayDay(on)}, restricted cases counted. What is recorded later counts in the quarter it happened in, so recent quarters still grow. Two jobs of one person are 1 person and 2 events.</p>
      {question.tooMany && <InsetText>Only one of offer, council, hub and age is looked at: two together would point at people. This is {partName}.</InsetText>}
      {waiting.length > 0 && (
        <InsetText>
          {waiting.length === 1 ? "1 measure is off its profile in a quarter that has ended, and nobody has said why" : `${waiting.length} times a measure is off its profile in a quarter that has ended, and nobody has said why`}. <a className="govuk-link" href={`${address}/notes`}>Write the notes</a>.
        </InsetText>
      )}
      {measures.length === 0 && <p className="govuk-body">The agreement has no measures yet. Once its rules are published, people and events stand here beside their targets.</p>}
      {part && ofPart ? (
        <>
          <h2 className="govuk-heading-m">{`${partName ?? ""}, ${sayYear(year)}`}</h2>
          <p className="govuk-body">Targets are agreed for everybody together, so none stands here.</p>
          <PartTable caption="People by quarter, people and events in the year" first="Measure" quarters={quarters} rows={ofPart.map((row) => ({ ...row, name: row.title }))} />
          <HiddenWords />
          <p className="govuk-body wl-no-print"><a className="govuk-link" href={file}>Download this table (CSV)</a></p>
        </>
      ) : measure ? (
        standings.map((standing) => (
          <section key={standing.measureCode}>
            <h2 className="govuk-heading-m">{standing.title}: {sayStanding(standing)}</h2>
            <p className="govuk-body">{measures.find(({ code }) => code === standing.measureCode)?.definition} <a className="govuk-link" href={`${address}/rules`}>The whole rule</a>.</p>
            <ProfileChart quarters={standing.quarters.map(({ quarter, cumulative, profile }) => ({ label: shortQuarter(quarter), reached: cumulative, profile: profile?.cumulative }))} />
            <p className="govuk-body">Bars: people reached since April, each once. Lines: the profile.</p>
            <ChartTable of={standing.title} download={file}><QuartersTable standing={standing} /></ChartTable>
          </section>
        ))
      ) : (
        <>
          <StandingTable standings={standings} caption={`Measures in ${sayYear(year)}`} hrefOf={(code) => addressOf(address, { year, measure: code })} />
          <p className="govuk-body wl-no-print"><a className="govuk-link" href={file}>Download this table (CSV)</a></p>
        </>
      )}
      {breakdowns && (
        <>
          <h2 className="govuk-heading-m">Told apart</h2>
          {breakdowns.map(({ way, rows }) => <PartTable key={way} caption={`By ${wayNames[way].toLowerCase()}`} first={wayNames[way]} quarters={quarters} rows={rows} />)}
          <HiddenWords />
        </>
      )}
      {!part && !measure && rates.length > 0 && (
        <>
          <RatesTable rates={rates} />
          <p className="govuk-body">People whose first job start of the year was at least the weeks and {reportingSlackDays} days ago (local setting). Everybody is given that time and no more, so that an older year looks no better for being older.</p>
        </>
      )}
      {!part && <HowItIsWorkedOut />}
    </Page>
  );
}

function HiddenWords() {
  return <p className="govuk-body">Counts of 1 to 4 are hidden, and others with them where they would give them away, noughts too (local setting). Where everybody together is fewer than 5, nothing is told apart. A person of two offers or hubs in one quarter is counted where they were reached first.</p>;
}

function HowItIsWorkedOut() {
  return (
    <Details summary="How profile, forecast and pace are worked out">
      <p>A quarter’s own target is its profile. Quarters without one share what is left of the year’s target evenly; what does not divide goes to the later ones. The profile by today counts the running quarter by its days.</p>
      <p>The forecast goes on from today at the slowest and at the quickest of the last four quarters’ paces, people newly reached in the year. It assumes nothing about seasons or growth, and says nothing before two quarters have ended.</p>
      <p>What it takes to reach the target is the people still to reach, over the weeks that are left, beside the average of the last 13 weeks. All of these are local settings.</p>
    </Details>
  );
}
