import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { factKindLabels } from "#app/content/outcomes";
import { differenceWords, lineFieldWords, notShownWords, returnStatusTags, whyDiffersWords } from "#app/content/returns";
import { diffReturns } from "#app/domain/returns/diff";
import { isNamedField, whyAdded, whyRemoved } from "#app/domain/returns/why-differs";
import { PagedList, pageAskedFor } from "#app/ui/casework/paged-list";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor, type Db } from "#db/client.server";
import { findRules } from "#db/queries/agreements/find-agreement";
import { whatBecame } from "#db/queries/outcomes/what-became";
import { differences, listDifferences, tallyDifferences, type Difference } from "#db/queries/returns/differences";
import { findReturn, listReturns, type FoundReturn } from "#db/queries/returns/returns";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const search = new URL(request.url).searchParams;
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    const others = (await listReturns(db)).filter(({ id, agreementId, version }) => id !== found.id && agreementId === found.agreementId && version > 1);
    const other = others.find(({ id }) => id === search.get("with"));
    const titles = Object.fromEntries((await findRules(db, found.agreementId)).measures.map(({ code, title }) => [code, title]));
    const measures = other ? await tallyDifferences(db, other.id, found.id) : [];
    return {
      found: { id: found.id, label: labelOf(found), agreementName: found.agreementName },
      others: others.map((each) => ({ value: each.id, text: labelOf(each) })),
      other: other && { id: other.id, label: labelOf(other) },
      titles,
      measures,
      listed: other && (await listedOf(db, found, other, search, measures)),
    };
  });
}

type Compared = Pick<FoundReturn, "id" | "quarter" | "builtAt" | "streamName" | "status">;
const labelOf = ({ quarter, streamName, status, builtAt }: Compared) => `${quarterLabel(quarter)}${streamName === null ? "" : `, ${streamName}`}, counted on ${sayDay(londonDayOf(builtAt))} (${returnStatusTags[status].text.toLowerCase()})`;

/** The lines behind one number of the comparison, where the address names one. */
async function listedOf(db: Db, found: Compared, other: Compared, search: URLSearchParams, measures: readonly { measureCode: string; added: number; removed: number; changed: number }[]) {
  const of = measures.find(({ measureCode }) => measureCode === search.get("measure"));
  const difference = differences.find((each) => each === search.get("what"));
  if (!of || !difference) return undefined;
  const { page, size } = pageAskedFor(search);
  const { shown, lines } = await listDifferences(db, [other.id, found.id], { measure: of.measureCode, difference }, { offset: (page - 1) * size, most: size });
  const became = difference === "removed" ? await whatBecame(db, lines.flatMap(({ before }) => before?.factId ?? [])) : new Map<string, never>();
  return {
    measureCode: of.measureCode, difference, total: of[difference], shown, page, size,
    lines: lines.flatMap(({ before, after }) => {
      const line = after ?? before;
      if (!line) return [];
      const changed = before && after ? (diffReturns([before], [after]).changed[0]?.fields ?? []).filter(isNamedField) : [];
      const why = after ? whyAdded(after, { quarter: other.quarter, countedOn: londonDayOf(other.builtAt) }) : whyRemoved(line, found, became.get(line.factId) ?? "not-known");
      return { reference: line.caseReference, kind: line.kind, happenedOn: line.happenedOn, why: before && after ? undefined : why, changed };
    }),
  };
}

export default function CompareReturns() {
  const { found, others, other, titles, measures, listed } = useLoaderData<typeof loader>();
  const path = `/manager/returns/${found.id}/compare`;
  const number = (label: string, value: number, measure: string, what: Difference) => ({
    text: value === 0 || !other ? "0" : <a className="govuk-link" href={`${path}?with=${other.id}&measure=${measure}&what=${what}#lines`}>{value}<span className="govuk-visually-hidden"> {label.toLowerCase()}</span></a>,
    format: "numeric" as const,
    "data-label": label,
  });
  return (
    <Page title={`Compare returns: ${found.label}`} back={`/manager/returns/${found.id}`} wide>
      <span className="govuk-caption-l">{found.agreementName}</span>
      <h1 className="govuk-heading-l">Compare returns</h1>
      <p className="govuk-body">This return: {found.label}.</p>
      {others.length === 0 ? (
        <p className="govuk-body">There is no other return of this agreement yet. Once there is, the two can be compared here, line by line.</p>
      ) : (
        <form method="get" action={path}>
          <Select name="with" label="Compare it with" value={other?.id} items={others} />
          <Button className="govuk-button--secondary">Compare</Button>
        </form>
      )}
      {other && (
        <>
          <h2 className="govuk-heading-m">Beside {other.label}</h2>
          <p className="govuk-body">Lines, by measure: in both and the same; new in this return; gone since the other; and in both but changed. Restricted cases are counted.</p>
          {measures.length === 0 ? (
            <p className="govuk-body">Neither has a line. What counts in one of them stands here once it is counted again.</p>
          ) : (
            <Table
              className="wl-table-stacked" caption="Differences by measure" captionClassName="govuk-visually-hidden" firstCellIsHeader
              head={["Measure", { text: "The same", format: "numeric" }, ...differences.map((what) => ({ text: differenceWords[what], format: "numeric" as const }))]}
              rows={measures.map((measure) => [
                titles[measure.measureCode] ?? measure.measureCode,
                { text: measure.same, format: "numeric", "data-label": "The same" },
                ...differences.map((what) => number(differenceWords[what], measure[what], measure.measureCode, what)),
              ])}
            />
          )}
        </>
      )}
      {other && listed && <Listed path={path} other={other.id} listed={listed} title={titles[listed.measureCode] ?? listed.measureCode} />}
    </Page>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function Listed({ path, other, listed, title }: { path: string; other: string; listed: NonNullable<Shown["listed"]>; title: string }) {
  const { measureCode, difference, total, shown, page, size, lines } = listed;
  return (
    <>
      <h2 className="govuk-heading-m" id="lines">{total} {differenceWords[difference].toLowerCase()}: {title}</h2>
      {shown > 0 && (
        <Table
          className="wl-table-stacked" caption="The lines" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Case", "What happened", "Why"]}
          rows={lines.map(({ reference, kind, happenedOn, why, changed }) => [
            <a key="case" className="govuk-link wl-nowrap" href={`/adviser/cases/${reference}`}>{reference}</a>,
            { text: `${factKindLabels[kind]}, ${sayDay(happenedOn)}`, "data-label": "What happened" },
            { text: why ? whyDiffersWords[why] : `Changed: ${changed.map((name) => lineFieldWords[name]).join(", ")}`, "data-label": "Why" },
          ])}
        />
      )}
      {total > shown && <p className="govuk-body">{notShownWords(total - shown, shown > 0)}</p>}
      <PagedList path={path} query={{ with: other, measure: measureCode, what: difference }} page={page} size={size} total={shown} />
    </>
  );
}
