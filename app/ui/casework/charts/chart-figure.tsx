import type { ReactNode } from "react";
import type { Series } from "#app/domain/publishing/series";
import { BarChart } from "./bar-chart";
import { ChartTable } from "./chart-table";
import { LineChart } from "./line-chart";
import { SeriesTable } from "./series-table";

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
  const inChart = { ...series, columns: series.columns.slice(0, drawn) };
  return (
    <section className="wl-section wl-figure" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>{headline}</h2>
      <p className="govuk-body">{about}.</p>
      {kind === "bars" ? <BarChart series={inChart} /> : <LineChart series={inChart} area={kind === "area"} />}
      <ChartTable of={about}>
        <SeriesTable caption={about} series={series} nothing={nothing} />
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
