import type { ReactNode } from "react";
import { Details } from "#app/ui/govuk/details";

/** The numbers of a chart, closed on a screen and open on paper, and where to take them as a file. */
export function ChartTable({ children, download, of }: { children: ReactNode; download?: string; /** What the numbers are of, for whoever hears the links alone. */ of: string }) {
  return (
    <>
      <Details className="wl-chart-table" summary={<>View as table<span className="govuk-visually-hidden">: {of}</span></>}>{children}</Details>
      {download && (
        <p className="govuk-body wl-no-print">
          <a className="govuk-link" href={download}>Download<span className="govuk-visually-hidden"> {of}</span> (CSV)</a>
        </p>
      )}
    </>
  );
}
