import type { ReactNode } from "react";
import { sayValue, type Series } from "#app/domain/publishing/series";
import { Table } from "#app/ui/govuk/table";
import { BarChart } from "./bar-chart";
import { ChartTable } from "./chart-table";
import { LineChart } from "./line-chart";

interface ChartFigureProps {
  /** Unique on the page. */
  id: string;
  /** What the chart says, as a sentence: not what it is of. */
  headline: string;
  /** What it is of, and over which time: the caption of its table. */
  about: string;
  kind: "lines" | "area" | "bars";
  series: Series;
  /** How many of the columns are drawn, where the table has more. */
  drawn?: number;
  /** What stands where there is no value, such as "not yet". */
  nothing?: string;
  /** The same values as files. */
  files?: readonly { href: string; text: string }[];
  /** What was counted and how, in words. */
  children?: ReactNode;
}

/** A chart with its message above it, and its table and files below: all of the same values. Screen readers have the table. */
export function ChartFigure({ id, headline, about, kind, series, drawn, nothing, files = [], children }: ChartFigureProps) {
  const numeric = { format: "numeric" as const };
  const inChart = { ...series, columns: series.columns.slice(0, drawn) };
  return (
    <section className="wl-section wl-figure" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>{headline}</h2>
      <p className="govuk-body">{about}.</p>
      {kind === "bars" ? <BarChart series={inChart} /> : <LineChart series={inChart} area={kind === "area"} />}
      <ChartTable of={about}>
        <Table
          className="wl-table-stacked"
          caption={about}
          captionClassName="govuk-table__caption--s"
          firstCellIsHeader
          head={[series.rowsAre, ...series.columns.map((text) => ({ text, ...numeric }))]}
          rows={series.rows.map(({ label, values, hrefs }) => [
            label,
            ...series.columns.map((column, at) => {
              const said = sayValue(values[at] ?? null, nothing);
              const href = hrefs?.[at];
              return { ...numeric, "data-label": column, text: href ? <a className="govuk-link" href={href}>{said}<span className="govuk-visually-hidden"> {column}, {label}</span></a> : said };
            }),
          ])}
        />
      </ChartTable>
      {children}
      {files.length > 0 && (
        <ul className="govuk-list wl-no-print">
          {files.map(({ href, text }) => <li key={href}><a className="govuk-link" href={href} download>{text}<span className="govuk-visually-hidden">: {about}</span></a></li>)}
        </ul>
      )}
    </section>
  );
}
