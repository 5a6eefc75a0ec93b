import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bandWords, sayMedian, sayRate, sayReason, workWords } from "#app/content/cooperation";
import { sayMonthOf } from "#app/domain/calendar/words";
import { barrierBands, works } from "#app/domain/cooperation/count";
import type { ShownCounts } from "#app/domain/cooperation/shown";
import { HowCounted } from "#app/ui/casework/cooperation";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { readPartners } from "./read-partners.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "cooperation:compare");
  return readPartners(actor, request);
}

const sayAsked = ({ asked, about }: ShownCounts) => (asked === undefined ? "Fewer than 5" : about ? `About ${asked}` : String(asked));

export default function Partners() {
  const { work, months, month, partners } = useLoaderData<typeof loader>();
  const { title, accepted } = workWords[work];
  return (
    <Page title={month ? `How partners answer: ${title.toLowerCase()}, ${sayMonthOf(month)}` : `How partners answer: ${title.toLowerCase()}`} wide>
      <h1 className="govuk-heading-l">How partners answer</h1>
      <p className="govuk-body">In the order of their names, never of a number: what a partner is asked differs. Read the acceptance with the barriers of the people beside it, and with what the partner says.</p>
      <form method="get" action="/manager/cooperation" className="wl-find">
        <Select name="work" label="Kind of work" value={work} items={works.map((one) => ({ value: one, text: workWords[one].title }))} />
        {months.length > 0 && <Select name="month" label="Month" value={month} items={months.map((one) => ({ value: one, text: sayMonthOf(one) }))} />}
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      {partners.length === 0 ? (
        <p className="govuk-body">No month can be seen yet. A month appears here ten working days after all its clocks have run, or as soon as the partner has commented.</p>
      ) : (
        <>
          <Table
            className="wl-table-stacked" firstCellIsHeader caption={`${workWords[work].asked} in ${month ? sayMonthOf(month) : ""}`} captionClassName="govuk-table__caption--m"
            head={["Partner", ...["Asked", "In time", "Days to answer", accepted, ...barrierBands.map((band) => `${accepted}: ${bandWords[band].toLowerCase()}`)].map((text) => ({ text, format: "numeric" as const }))]}
            rows={partners.map(({ name, shown }) => {
              const cell = (label: string, text: string) => ({ "data-label": label, format: "numeric" as const, text });
              return [{ text: name }, cell("Asked", sayAsked(shown)), cell("In time", sayRate(shown.inTimeRate)), cell("Days to answer", sayMedian(shown.medianDays)), cell(accepted, sayRate(shown.acceptedRate)), ...shown.caseMix.map(({ barriers, acceptedRate }) => cell(bandWords[barriers], sayRate(acceptedRate)))];
            })}
          />
          <p className="govuk-body"><a className="govuk-link" href={`/manager/cooperation/partners.csv?work=${work}${month ? `&month=${month}` : ""}`}>Download these numbers (CSV)</a></p>
          <h2 className="govuk-heading-m">Reasons, and what partners say</h2>
          {partners.map(({ id, name, comment, shown: { reasons, moreReasons, parts } }) => (
            <div key={id}>
              <h3 className="govuk-heading-s">{name}</h3>
              {parts && <p className="govuk-body">{parts.answeredInTime} in time, {parts.answeredLate} late, {parts.silent} not at all.</p>}
              {(reasons.length > 0 || moreReasons) && (
                <ul className="govuk-list govuk-list--bullet">
                  {reasons.map(({ reason, count }) => <li key={reason}>{sayReason(reason)}: {count}</li>)}
                  {moreReasons && <li>{reasons.length > 0 ? "Other reasons, given too rarely to be told apart" : "Reasons, which beside these numbers could name somebody"}</li>}
                </ul>
              )}
              {comment === "" ? <p className="govuk-body">No comment.</p> : <p className="wl-words">{comment}</p>}
            </div>
          ))}
        </>
      )}
      <HowCounted />
    </Page>
  );
}
