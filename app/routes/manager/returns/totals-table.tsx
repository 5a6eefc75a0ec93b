import { linesAddress, type CountedThing } from "#app/domain/returns/drill";
import type { MeasureTotal } from "#app/domain/returns/totals";
import { Table } from "#app/ui/govuk/table";

/** People and events of the quarter, and what earlier quarters gained and lost, each number leading to the lines behind it. */
export function TotalsTable({ returnId, totals }: { returnId: string; totals: readonly MeasureTotal[] }) {
  const adjusted = totals.some(({ added, takenBack }) => added + takenBack > 0);
  const number = (label: string, value: number, measure: string, what: CountedThing) => ({
    text: value === 0 ? "0" : <a className="govuk-link" href={linesAddress(returnId, { measure, what })}>{value}<span className="govuk-visually-hidden"> {label.toLowerCase()}</span></a>,
    format: "numeric" as const,
    "data-label": label,
  });
  return (
    <>
      <h2 className="govuk-heading-m">What it counts</h2>
      <p className="govuk-body">Two jobs of one person are 1 person and 2 events.{adjusted && " Adjustments are events of earlier quarters, whose returns are frozen."}</p>
      <Table
        className="wl-table-stacked"
        caption="People and events of the quarter, by measure"
        captionClassName="govuk-visually-hidden"
        firstCellIsHeader
        head={["Measure", { text: "People", format: "numeric" }, { text: "Events", format: "numeric" }, ...(adjusted ? [{ text: "Added to earlier quarters", format: "numeric" as const }, { text: "Taken back", format: "numeric" as const }] : [])]}
        rows={totals.map(({ measureCode, title, people, events, added, takenBack }) => [
          events + added + takenBack === 0 ? title : <a key="lines" className="govuk-link" href={linesAddress(returnId, { measure: measureCode })}>{title}</a>,
          number("People", people, measureCode, "people"),
          number("Events", events, measureCode, "events"),
          ...(adjusted ? [number("Added to earlier quarters", added, measureCode, "added"), number("Taken back", takenBack, measureCode, "taken-back")] : []),
        ])}
      />
      <ul className="govuk-list">
        <li><a className="govuk-link" href={`/manager/returns/${returnId}/lines`}>See every line of this return</a></li>
        <li><a className="govuk-link" href={`/manager/returns/${returnId}/breakdown`}>See its numbers by stream, offer or age</a></li>
        <li><a className="govuk-link" href={`/manager/returns/${returnId}/compare`}>Compare it with another return</a></li>
      </ul>
    </>
  );
}
