import { rowResultWords } from "#app/content/intake";
import { sayName } from "#app/content/names";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { ColumnsOf } from "#app/domain/intake/list-columns";
import type { ImportRowResult } from "#app/domain/intake/list-import";
import type { RowProblem } from "#app/domain/intake/understand-row";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Table } from "#app/ui/govuk/table";

interface Row {
  line: number;
  sent: Record<string, string>;
  understood: Record<string, unknown> | null;
  problems: readonly RowProblem[];
  result: ImportRowResult;
  why: string;
  /** Empty where the asker does not see it. */
  case: { reference: string | null; firstName: string | null; lastName: string | null; preferredName: string | null } | null;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Who a row is about as it was understood; where it was not, as it was sent. */
function nameOf({ understood, sent }: Row, columns: ColumnsOf): string {
  const name = [text(understood?.firstName), text(understood?.lastName)].filter(Boolean).join(" ");
  const sentAs = (["first_name", "last_name", "full_name"] as const).flatMap((field) => Object.keys(columns).filter((heading) => columns[heading] === field)).map((heading) => sent[heading]);
  return name || sentAs.filter(Boolean).join(" ") || "Nobody named";
}

function About({ row }: { row: Row }) {
  const { understood, problems, why, case: found, result } = row;
  const facts = [text(understood?.dateOfBirth) && `born ${sayDay(understood!.dateOfBirth as CalendarDay)}`, text(understood?.postcode), text(understood?.phone), text(understood?.email)].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p className="govuk-body govuk-!-margin-bottom-1">{facts.join(", ")}</p>}
      {problems.map(({ column, message }) => <p className="govuk-body govuk-!-margin-bottom-1" key={`${column} ${message}`}>{column && <strong>{column}: </strong>}{message}.</p>)}
      {why && <p className="govuk-body govuk-!-margin-bottom-1">{why}.</p>}
      {found?.reference && <p className="govuk-body govuk-!-margin-bottom-1">{result === "brought_in" ? "The case: " : "It may be "}<a className="govuk-link" href={`/adviser/cases/${found.reference}`}>{result === "brought_in" ? found.reference : `${sayName({ firstName: found.firstName ?? "", lastName: found.lastName ?? "", preferredName: found.preferredName })}, ${found.reference}`}</a></p>}
    </>
  );
}

/** A page of rows; before the list is confirmed each can be left out or put back. */
export function RowsTable({ rows, columns, mayChoose, back }: { rows: readonly Row[]; columns: ColumnsOf; mayChoose: boolean; back: string }) {
  const choosable = mayChoose ? rows.filter(({ result }) => result === "ready" || result === "left_out") : [];
  const table = (
    <Table
      className="wl-table-stacked"
      caption="Rows of the list" captionClassName="govuk-visually-hidden" firstCellIsHeader
      head={["Line", "Who", "What we read", "Result", ...(choosable.length > 0 ? ["Bring in"] : [])]}
      rows={rows.map((row) => [
        { text: row.line, "data-label": "Line" },
        { text: nameOf(row, columns), "data-label": "Who" },
        { text: <About row={row} />, "data-label": "What we read" },
        { text: rowResultWords[row.result], "data-label": "Result" },
        ...(choosable.length > 0 ? [{ "data-label": "Bring in", text: choosable.includes(row) ? (
          <>
            <input type="hidden" name="shown" value={row.line} />
            <Checkboxes name="ticked" idPrefix={`ticked-${row.line}`} className="govuk-checkboxes--small" values={row.result === "ready" ? [String(row.line)] : []} items={[{ value: String(row.line), text: <>Yes<span className="govuk-visually-hidden">, bring in line {row.line}, {nameOf(row, columns)}</span></> }]} />
          </>
        ) : "" }] : []),
      ])}
    />
  );
  if (rows.length === 0) return <p className="govuk-body">No row is like this.</p>;
  if (choosable.length === 0) return table;
  return (
    <PostForm>
      <input type="hidden" name="act" value="choose" />
      <input type="hidden" name="back" value={back} />
      {table}
      <Button className="govuk-button--secondary">Save which of these are brought in</Button>
    </PostForm>
  );
}
