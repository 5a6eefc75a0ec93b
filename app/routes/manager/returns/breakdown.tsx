import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { breakdownTitles, breakdowns, linesAddress, partsOfBreakdown } from "#app/domain/returns/drill";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findRules } from "#db/queries/agreements/find-agreement";
import { tallyParts } from "#db/queries/returns/lines-behind";
import { findReturn } from "#db/queries/returns/returns";
import { totalsToShow } from "./return-to-show.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const wanted = new URL(request.url).searchParams.get("by");
  const by = breakdowns.find((each) => each === wanted) ?? "offer";
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    const { streams } = await findRules(db, found.agreementId);
    const tallies = await tallyParts(db, found.id, by);
    // A stream that pays for nothing here, and "not known" where everything is known, would be columns of noughts.
    const parts = partsOfBreakdown(by, streams).filter(({ code }, at, all) => tallies.some(({ part }) => part === code) || (by !== "stream" && at < all.length - 1));
    const measures = (await totalsToShow(db, found)).map(({ measureCode, title, people, events }) => ({
      measureCode, title, people, events,
      parts: parts.map(({ code }) => tallies.find(({ measureCode: of, part }) => of === measureCode && part === code) ?? { people: 0, events: 0 }),
    }));
    return { found: { id: found.id, quarter: found.quarter, agreementName: found.agreementName, streamName: found.streamName }, by, parts, measures };
  });
}

/** People and events of a return's quarter by measure and stream, offer or age, each number leading to the lines behind it. */
export default function Breakdown() {
  const { found, by, parts, measures } = useLoaderData<typeof loader>();
  const title = `${breakdownTitles[by]}: return of ${quarterLabel(found.quarter)}`;
  const number = (what: "people" | "events", measure: string, label: string, value: number, part?: string) => ({
    text: value === 0 ? "0" : <a className="govuk-link" href={linesAddress(found.id, { measure, what, [by]: part })}>{value}</a>,
    format: "numeric" as const,
    "data-label": label,
  });
  return (
    <Page title={`${title}, ${found.agreementName}`} back={`/manager/returns/${found.id}`} wide>
      <span className="govuk-caption-l">{found.agreementName}{found.streamName !== null && `, ${found.streamName}`}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <ul className="govuk-list">
        {breakdowns.map((each) => <li key={each}>{each === by ? <strong>{breakdownTitles[each]}</strong> : <a className="govuk-link" href={`?by=${each}`}>{breakdownTitles[each]}</a>}</li>)}
      </ul>
      <p className="govuk-body">
        Events of the quarter itself, without adjustments of earlier ones. Restricted cases are counted. {by === "stream" && "An event that two streams pay for stands with both, so the streams add up to more than all. "}
        Somebody with events in two columns is one person in each.
      </p>
      {(["people", "events"] as const).map((what) => (
        <Table
          key={what} className="wl-table-stacked" caption={what === "people" ? "People" : "Events"} captionClassName="govuk-table__caption--m" firstCellIsHeader
          head={["Measure", ...parts.map(({ title: text }) => ({ text, format: "numeric" as const })), { text: "All", format: "numeric" }]}
          rows={measures.map((measure) => [
            measure.title,
            ...parts.map(({ code, title: label }, at) => number(what, measure.measureCode, label, measure.parts[at]?.[what] ?? 0, code)),
            number(what, measure.measureCode, "All", measure[what]),
          ])}
        />
      ))}
      {measures.length === 0 && <p className="govuk-body">The agreement has no measures. Once it has, their people and events stand here.</p>}
    </Page>
  );
}
