import { sayValue, type Series } from "#app/domain/publishing/series";
import { Table } from "#app/ui/govuk/table";

interface SeriesTableProps {
  caption: string;
  series: Series;
  /** What stands where there is no value. */
  nothing?: string | undefined;
}

/** The values of a chart as a table: the same, and those that are not drawn. */
export function SeriesTable({ caption, series: { rowsAre, columns, rows }, nothing }: SeriesTableProps) {
  const numeric = { format: "numeric" as const };
  return (
    <Table
      className="wl-table-stacked"
      caption={caption}
      captionClassName="govuk-table__caption--s"
      firstCellIsHeader
      head={[rowsAre, ...columns.map((text) => ({ text, ...numeric }))]}
      rows={rows.map(({ label, values, hrefs }) => [
        label,
        ...columns.map((column, at) => {
          const said = sayValue(values[at] ?? null, nothing);
          const href = hrefs?.[at];
          return { ...numeric, "data-label": column, text: href ? <a className="govuk-link" href={href}>{said}<span className="govuk-visually-hidden"> {column}, {label}</span></a> : said };
        }),
      ])}
    />
  );
}
