import type { Figure } from "#app/domain/dashboards/figures";
import { ChartFigure } from "#app/ui/casework/charts/chart-figure";

/** Charts one after another, each with its table, what was counted, and its file. */
export function FigureList({ figures, address }: { figures: readonly Figure[]; address: Record<string, string> }) {
  const query = new URLSearchParams(address).toString();
  return figures.map(({ key, headline, about, kind, series, drawn, definition }) => (
    <ChartFigure key={key} id={key} headline={headline} about={about} kind={kind} series={series} drawn={drawn} nothing="not yet" files={[{ href: `/manager/dashboards/files/${key}.csv${query && `?${query}`}`, text: "Download (CSV)" }]}>
      <p className="govuk-body-s">{definition}</p>
    </ChartFigure>
  ));
}
