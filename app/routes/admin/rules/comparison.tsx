import { sayDay } from "#app/domain/calendar/words";
import { sumsOf, type ComparisonKept } from "#app/domain/returns/rules-compared";
import { Table } from "#app/ui/govuk/table";

const claims = (count: number) => `${count.toLocaleString("en-GB")} ${count === 1 ? "claim" : "claims"}`;

/** "412 claims the same, 9 lost, 3 gained". */
export function ComparisonSums({ comparison }: { comparison: ComparisonKept }) {
  const { same, lost, gained } = sumsOf(comparison);
  return (
    <p className="govuk-body-l">
      {claims(same)} the same, {lost.toLocaleString("en-GB")} lost, {gained.toLocaleString("en-GB")} gained
    </p>
  );
}

/** What a draft would change, measure by measure, and what the lost claims lack. */
export function Comparison({ comparison, titles }: { comparison: ComparisonKept; titles: Record<string, string> }) {
  const { period, measures, lacking } = comparison;
  const title = (code: string) => titles[code] ?? code;
  const number = (label: string, value: number) => ({ text: value.toLocaleString("en-GB"), format: "numeric" as const, "data-label": label });
  return (
    <>
      <ComparisonSums comparison={comparison} />
      <p className="govuk-body">
        Had these rules applied from {sayDay(period.from)} to {sayDay(period.to)}, as the record stands now, restricted cases included.
      </p>
      {measures.length > 0 && (
        <Table
          className="wl-table-stacked" caption="By measure" captionClassName="govuk-table__caption--s" firstCellIsHeader
          head={["Measure", { text: "The same", format: "numeric" }, { text: "Lost", format: "numeric" }, { text: "Gained", format: "numeric" }]}
          rows={measures.map(({ measureCode, same, lost, gained }) => [title(measureCode), number("The same", same), number("Lost", lost), number("Gained", gained)])}
        />
      )}
      {lacking.length > 0 && (
        <Table
          className="wl-table-stacked" caption="What the lost claims lack first" captionClassName="govuk-table__caption--s" firstCellIsHeader head={["Measure", "What they lack", { text: "Claims", format: "numeric" }]}
          rows={lacking.map(({ measureCode, label, claims: count }) => [title(measureCode), { text: label, "data-label": "What they lack" }, number("Claims", count)])}
        />
      )}
    </>
  );
}
