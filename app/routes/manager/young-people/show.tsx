import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notInEmploymentEtc } from "#app/content/neet";
import { sayMonthOf } from "#app/domain/calendar/words";
import { publishedWinter } from "#app/domain/neet/published-winter";
import { winterAverage, winterOf } from "#app/domain/neet/winter-average";
import type { Shown } from "#app/domain/returns/suppress";
import { today as todayIs } from "#app/platform/service.server";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listCohort } from "#db/queries/neet/list-cohort";

/** How many winters back can be asked for. */
const winters = 3;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const today = todayIs();
  const latest = winterOf(today);
  const years = Array.from({ length: winters }, (_, back) => latest - back);
  const asked = Number(new URL(request.url).searchParams.get("year"));
  const year = years.find((each) => each === asked) ?? latest;
  const winter = winterAverage(await asActor(actor, (db) => listCohort(db, year)), year, today);
  return { years, year, monthsCounted: winter.monthsCounted, ...publishedWinter(winter) };
}

export default function WinterAverage() {
  const { years, year, months, average, monthsCounted } = useLoaderData<typeof loader>();
  return (
    <Page title={`Young people, winter ${year}`} wide>
      <h1 className="govuk-heading-l">NEET or not known, December {year} to February {year + 1}</h1>
      <p className="govuk-body-l">{headline(average, monthsCounted, months.length === 3 && months.every(({ over }) => over))}</p>
      <form method="get" action="/manager/young-people" className="wl-find wl-no-print">
        <Select name="year" label="Winter" value={year} items={years.map((value) => ({ value, text: `December ${value} to February ${value + 1}` }))} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      {months.length === 0 ? (
        <p className="govuk-body">This winter has not begun.</p>
      ) : (
        <Table
          className="wl-table-stacked"
          caption="Young people of academic age 16 and 17 with a case, at the end of each month"
          captionClassName="govuk-table__caption--m"
          firstCellIsHeader
          head={["Month", ...columns.map((text) => ({ text, format: "numeric" as const }))]}
          rows={months.map(({ on, over, neet, notKnown, numerator, denominator, leftOut, share }) => [
            over ? sayMonthOf(on) : `${sayMonthOf(on)}, so far`,
            ...[neet, notKnown, numerator, denominator, leftOut].map((value, index) => labelled(columns[index]!, said(value))), labelled(columns[5], said(share, "%")),
          ])}
        />
      )}
      <p className="govuk-body wl-no-print">
        <a className="govuk-link" href="/manager/young-people/month">Download a month’s file</a>
      </p>
      <h2 className="govuk-heading-m">How this is worked out</h2>
      <p className="govuk-body">{notInEmploymentEtc} Somebody is not known where nobody has found out what they do, or the last answer has lapsed by the end of the month.</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>It is about everybody who was 16 or 17 on 31 August {year} and had a case at the end of the month. Restricted cases that you do not see are left out.</li>
        <li>Each month’s share is NEET and not known together, divided by all of them but those in custody. The average is the mean of the three shares, whatever the number of people [S: check the method of this year before you compare it].</li>
        <li>What counts is what had been confirmed by the last day of the month, even where it was written down later. So a figure can still change.</li>
        <li>How long an answer lasts before it lapses is a local setting [L]. Another place may have set it differently.</li>
        <li>Counts of 1 to 4 are hidden, and others with them where they would give them away [L]. A share that stands on a hidden count, or on fewer than 10 people, is hidden too.</li>
      </ul>
    </Page>
  );
}

const columns = ["NEET", "Not known", "Both", "Of", "Left out: in custody", "Share"] as const;
const said = (value: Shown, unit = "") => (value === "hidden" ? "hidden" : `${value}${unit}`);
const labelled = (label: string, text: string) => ({ text, format: "numeric" as const, "data-label": label });

function headline(average: Shown | undefined, monthsCounted: number, isOver: boolean): string {
  if (average === undefined) return "There is no average yet: no month of this winter is over, or nobody was counted.";
  const soFar = monthsCounted === 3 ? "" : isOver ? `, over the ${monthsCounted} of 3 months in which anybody was counted` : ` so far, over ${monthsCounted} of 3 months`;
  return average === "hidden" ? `The average is hidden${soFar}: it stands on counts that are too small to show.` : `${average}% on average${soFar}.`;
}
