import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { evidenceLabels, factKindLabels } from "#app/content/outcomes";
import { adjustmentWords, countedThingWords, notShownWords } from "#app/content/returns";
import { breakdowns, linesAskedFor, partsOfBreakdown } from "#app/domain/returns/drill";
import { PagedList, pageAskedFor } from "#app/ui/casework/paged-list";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findRules } from "#db/queries/agreements/find-agreement";
import { countLinesBehind, listLinesBehind } from "#db/queries/returns/lines-behind";
import { findReturn } from "#db/queries/returns/returns";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const search = new URL(request.url).searchParams;
  const { page, size } = pageAskedFor(search);
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    const { measures, streams } = await findRules(db, found.agreementId);
    const titles = Object.fromEntries(measures.map(({ code, title }) => [code, title]));
    const asked = linesAskedFor(search, { measures: Object.keys(titles), streams });
    const counted = await countLinesBehind(db, found.id, asked);
    const lines = await listLinesBehind(db, found.id, asked, { offset: (page - 1) * size, most: size });
    const parts = breakdowns.flatMap((by) => partsOfBreakdown(by, streams).find(({ code }) => code === asked[by])?.title ?? []);
    return { found: { id: found.id, quarter: found.quarter, agreementName: found.agreementName, streamName: found.streamName }, titles, asked, counted, heading: headingOf(asked.what, counted, asked.measure && titles[asked.measure], parts), page, size, lines };
  });
}

/** The number that was followed here, and what it is a number of. */
function headingOf(what: keyof typeof countedThingWords | undefined, { lines, people }: { lines: number; people: number }, measure: string | undefined, parts: readonly string[]): string {
  const number = what === "people" ? people : lines;
  const [one, many] = countedThingWords[what ?? "lines"];
  return [`${number} ${number === 1 ? one : many}`, [...(measure ? [measure] : []), ...parts].join(", ")].filter((part) => part !== "").join(": ");
}

export default function Lines() {
  const { found, titles, asked, counted, heading, page, size, lines } = useLoaderData<typeof loader>();
  const path = `/manager/returns/${found.id}/lines`;
  const hidden = counted.lines - counted.shown;
  const { measure, ...others } = asked;
  return (
    <Page title={`${heading}: return of ${quarterLabel(found.quarter)}`} back={`/manager/returns/${found.id}`} wide>
      <span className="govuk-caption-l">
        {quarterLabel(found.quarter)}, {found.agreementName}{found.streamName !== null && `, ${found.streamName}`}
      </span>
      <h1 className="govuk-heading-l">{heading}</h1>
      {asked.what === "people" && <p className="govuk-body">They have {counted.lines} {counted.lines === 1 ? "event" : "events"} between them.</p>}
      <p className="govuk-body">Each line is one event counted under one measure, in the order of the file. The participant’s reference stands for the person in every file of this agreement.</p>
      <form method="get" action={path}>
        <Select name="measure" label="Measure" value={measure ?? ""} items={[{ value: "", text: "All measures" }, ...Object.entries(titles).map(([code, title]) => ({ value: code, text: title }))]} />
        {Object.entries(others).map(([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />)}
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      {counted.lines === 0 && <p className="govuk-body">Nothing counts here. What is recorded for this quarter stands here once it meets a measure’s rule and the quarter is counted again.</p>}
      {counted.shown > 0 && (
        <Table
          className="wl-table-stacked"
          caption="Lines of this return"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={["Participant", "Case", "Measure", "What happened", "Evidence"]}
          rows={lines.map(({ participant, line }) => [
            { text: participant, className: "wl-nowrap" },
            <a key="case" className="govuk-link wl-nowrap" href={`/adviser/cases/${line.caseReference}`}>{line.caseReference}</a>,
            { text: titles[line.measureCode] ?? line.measureCode, "data-label": "Measure" },
            <>
              {factKindLabels[line.kind]}, {sayDay(line.happenedOn)}
              {line.adjustmentReason && (
                <>
                  <br />
                  {line.events === -1 ? "Taken back from" : "Added to"} {quarterLabel(line.eventQuarter)}. {adjustmentWords[line.adjustmentReason]}
                </>
              )}
            </>,
            { text: evidenceLabels[line.evidenceLevel].text, "data-label": "Evidence" },
          ])}
        />
      )}
      {hidden > 0 && <p className="govuk-body">{notShownWords(hidden, counted.shown > 0)}</p>}
      <PagedList path={path} query={{ ...asked }} page={page} size={size} total={counted.shown} />
    </Page>
  );
}
