import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { evidenceLabels, factKindLabels } from "#app/content/outcomes";
import { adjustmentWords, restrictedCaseWords } from "#app/content/returns";
import { PagedList, pageAskedFor } from "#app/ui/casework/paged-list";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findRules } from "#db/queries/agreements/find-agreement";
import { countLines, listShownLines } from "#db/queries/returns/return-lines";
import { findReturn } from "#db/queries/returns/returns";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const search = new URL(request.url).searchParams;
  const { page, size } = pageAskedFor(search);
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    const { measures } = await findRules(db, found.agreementId);
    const titles = Object.fromEntries(measures.map(({ code, title }) => [code, title]));
    const asked = search.get("measure") ?? "";
    const measureCode = asked in titles ? asked : undefined;
    const total = await countLines(db, found.id, measureCode);
    const lines = await listShownLines(db, found.id, { measureCode, offset: (page - 1) * size, most: size });
    return { found: { id: found.id, quarter: found.quarter, agreementName: found.agreementName }, titles, measureCode, total, page, size, lines };
  });
}

export default function Lines() {
  const { found, titles, measureCode, total, page, size, lines } = useLoaderData<typeof loader>();
  const path = `/manager/returns/${found.id}/lines`;
  const ofMeasure = measureCode && titles[measureCode];
  return (
    <Page title={`${total} lines${ofMeasure ? `, ${ofMeasure}` : ""}: return of ${quarterLabel(found.quarter)}`} back={`/manager/returns/${found.id}`} wide>
      <span className="govuk-caption-l">
        {quarterLabel(found.quarter)}, {found.agreementName}
      </span>
      <h1 className="govuk-heading-l">
        {total} {total === 1 ? "line" : "lines"}
        {ofMeasure && `: ${ofMeasure}`}
      </h1>
      <p className="govuk-body">Each line is one event counted under one measure, in the order of the file. The participant’s reference stands for the person in every file of this agreement.</p>
      <form method="get" action={path}>
        <Select name="measure" label="Measure" value={measureCode ?? ""} items={[{ value: "", text: "All measures" }, ...Object.entries(titles).map(([code, title]) => ({ value: code, text: title }))]} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      {total === 0 ? (
        <p className="govuk-body">Nothing counts here. What is recorded for this quarter stands here once it meets a measure’s rule and the quarter is counted again.</p>
      ) : (
        <Table
          className="wl-table-stacked"
          caption="Lines of this return"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={["Participant", "Case", "Measure", "What happened", "Evidence"]}
          rows={lines.map(({ participant, measureCode: code, line }) => [
            { text: participant, className: "wl-nowrap" },
            line ? <a key="case" className="govuk-link wl-nowrap" href={`/adviser/cases/${line.caseReference}`}>{line.caseReference}</a> : restrictedCaseWords,
            { text: titles[code] ?? code, "data-label": "Measure" },
            line ? (
              <>
                {factKindLabels[line.kind]}, {sayDay(line.happenedOn)}
                {line.adjustmentReason && (
                  <>
                    <br />
                    {line.events === -1 ? "Taken back from" : "Added to"} {quarterLabel(line.eventQuarter)}. {adjustmentWords[line.adjustmentReason]}
                  </>
                )}
              </>
            ) : (
              "Not shown"
            ),
            { text: line ? evidenceLabels[line.evidenceLevel].text : "Not shown", "data-label": "Evidence" },
          ])}
        />
      )}
      <PagedList path={path} query={{ measure: measureCode }} page={page} size={size} total={total} />
    </Page>
  );
}
