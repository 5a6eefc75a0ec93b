import type { ReactNode } from "react";
import { classNames, textProps } from "./props";
import type { ElementProps, Maybe, TextOr } from "./props";

interface CellProps extends ElementProps<"td"> {
  format?: "numeric";
}
type Cell = TextOr<CellProps>;

export interface TableProps extends ElementProps<"table", "children"> {
  rows: Maybe<Cell[]>[];
  head?: Cell[];
  caption?: ReactNode;
  captionClassName?: string;
  firstCellIsHeader?: boolean;
}

export function Table({ rows, head, caption, captionClassName, firstCellIsHeader, className, ...attributes }: TableProps) {
  return (
    <table {...attributes} className={classNames("govuk-table", className)}>
      {caption && <caption className={classNames("govuk-table__caption", captionClassName)}>{caption}</caption>}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((cell, index) => (
              <Header key={index} {...textProps<CellProps>(cell)} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map(
          (row, index) =>
            row && (
              <tr key={index} className="govuk-table__row">
                {row.map((cell, column) =>
                  firstCellIsHeader && column === 0 ? (
                    <Header key={column} {...textProps<CellProps>(cell)} scope="row" format={undefined} />
                  ) : (
                    <PlainCell key={column} {...textProps<CellProps>(cell)} />
                  ),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

function Header({ format, className, children, ...attributes }: CellProps & { scope: "col" | "row" }) {
  return (
    <th {...attributes} className={classNames("govuk-table__header", format && `govuk-table__header--${format}`, className)}>
      {children}
    </th>
  );
}

function PlainCell({ format, className, children, ...attributes }: CellProps) {
  return (
    <td {...attributes} className={classNames("govuk-table__cell", format && `govuk-table__cell--${format}`, className)}>
      {children}
    </td>
  );
}
