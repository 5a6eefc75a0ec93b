import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayNeed, unmetReasonWords } from "#app/content/unmet-needs";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay, sayMonthOf } from "#app/domain/calendar/words";
import type { Shown } from "#app/domain/returns/suppress";
import { today } from "#app/platform/service.server";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { readNeeds } from "./read-needs.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "unmet-need:report");
  return readNeeds(actor, request, today());
}

const said = (value: Shown) => (value === "hidden" ? "hidden" : String(value));

export default function UnmetNeeds() {
  const { months, month, reasons, rows, columnTotals, total, since } = useLoaderData<typeof loader>();
  const labelled = (label: string, value: Shown) => ({ text: said(value), format: "numeric" as const, attributes: { "data-label": label } });
  return (
    <Page title={`Unmet needs, ${sayMonthOf(month)}`} wide>
      <h1 className="govuk-heading-l">What nothing suited, {sayMonthOf(month)}</h1>
      <p className="govuk-body">What advisers looked for and did not find, and where the resident lives. One person may be counted more than once.</p>
      <form method="get" action="/manager/unmet-needs" className="wl-find wl-no-print">
        <Select name="month" label="Month" value={month.slice(0, 7)} items={months.map((each) => ({ value: each.slice(0, 7), text: sayMonthOf(each) }))} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      {rows.length === 0 ? (
        <p className="govuk-body">Nothing was recorded in this month.</p>
      ) : (
        <>
          <Table
            className="wl-table-stacked"
            caption="How often, by need, district and reason"
            captionClassName="govuk-table__caption--m"
            firstCellIsHeader
            head={["Need", "District", ...reasons.map((why) => ({ text: unmetReasonWords[why], format: "numeric" as const })), { text: "Together", format: "numeric" as const }]}
            rows={[
              ...rows.map(({ what, district, counts, total: ofRow }) => [sayNeed(what), { text: district || "Not known", attributes: { "data-label": "District" } }, ...counts.map((value, at) => labelled(unmetReasonWords[reasons[at] ?? "other"], value)), labelled("Together", ofRow)]),
              ["Together", { text: "All", attributes: { "data-label": "District" } }, ...columnTotals.map((value, at) => labelled(unmetReasonWords[reasons[at] ?? "other"], value)), labelled("Together", total)],
            ]}
          />
          <p className="govuk-body">Counts of 1 to 4 are hidden, and others with them where they would give them away (local setting).</p>
          <p className="govuk-body wl-no-print"><a className="govuk-link" href={`/manager/unmet-needs.csv?month=${month.slice(0, 7)}`}>Download this table (CSV)</a></p>
        </>
      )}
      {rows.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What has come since</h2>
          {since.length === 0 ? (
            <p className="govuk-body">No service that helps with these has come into the directory since.</p>
          ) : (
            <ul className="govuk-list govuk-list--bullet">
              {since.map((service) => (
                <li key={`${service.what}${service.serviceId}`}>{sayNeed(service.what)}: {service.public ? <a className="govuk-link" href={`/services/${service.serviceId}`}>{service.name}</a> : service.name}, {service.organisation}, since {sayDay(londonDayOf(service.addedAt))}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </Page>
  );
}
