import { leftOutWords, willBe } from "#app/content/bulk";
import { sayCount, sayName } from "#app/content/names";
import type { BulkActKind, LeftOutReason } from "#app/domain/cases/bulk";
import { Table } from "#app/ui/govuk/table";

interface PreviewedCase {
  reference: string;
  firstName: string;
  lastName: string;
  preferredName: string | null;
  leadName: string | null;
  leftOut: LeftOutReason | undefined;
}

interface BulkPreviewProps {
  kind: BulkActKind;
  rows: readonly PreviewedCase[];
  leadName: string;
  /** What the act needs to know was chosen. */
  chosen: boolean;
}

/** A row for each case, with what will happen to it or why it is left out. */
export function BulkPreview({ kind, rows, leadName, chosen }: BulkPreviewProps) {
  const leftOut = rows.filter((row) => row.leftOut).length;
  const will = chosen || kind !== "reassign" ? willBe[kind](leadName) : "Will have another lead";
  return (
    <>
      {leftOut > 0 && <p className="govuk-body"><strong>{sayCount(leftOut, "case is left out", "cases are left out")}.</strong></p>}
      <Table
        caption="What happens to each case" captionClassName="govuk-table__caption--m" className="wl-table-stacked" firstCellIsHeader
        head={["Case", "Lead now", "What happens"]}
        rows={rows.map((row) => [
          { text: <>{sayName(row)}<br /><span className="govuk-body-s">{row.reference}</span></> },
          { text: row.leadName ?? "Nobody", "data-label": "Lead now" },
          { text: row.leftOut ? leftOutWords[row.leftOut] : will, "data-label": "What happens" },
        ])}
      />
    </>
  );
}
