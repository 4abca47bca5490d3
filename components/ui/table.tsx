import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";

/** Where a cell goes when the row becomes a list item below 64 rem; without it, it is a line of its own with its heading before it. */
export type CellPlace = "box" | "ref" | "case" | "sub" | "stop" | "wait" | "who" | "due";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The column that names the row. */
  rowHeader?: boolean;
  place?: CellPlace;
  numeric?: boolean;
  /** The heading stays for ears, as over a column of boxes. */
  hideHeader?: boolean;
};

type TableProps<Row> = {
  caption: ReactNode;
  captionShown?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Staff density. */
  dense?: boolean;
};

/** The roles are written out because `display: grid` on phones takes the table's own away. */
export function Table<Row>({ caption, captionShown, columns, rows, rowKey, dense }: TableProps<Row>) {
  return (
    <table className={dense ? "data dense" : "data"} role="table">
      <caption className={captionShown ? undefined : "sr-only"}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, numeric, hideHeader }) => (
            <th key={key} role="columnheader" scope="col" className={numeric ? "numeric" : undefined}>
              {hideHeader ? <VisuallyHidden>{header}</VisuallyHidden> : header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { rowHeader, place, numeric, hideHeader, header } = column;
  const props = {
    className: [place && `at-${place}`, numeric && "numeric"].filter(Boolean).join(" ") || undefined,
    "data-label": !place && !hideHeader && !rowHeader && typeof header === "string" ? header : undefined,
    children: column.cell(row),
  };
  return rowHeader ? <th role="rowheader" scope="row" {...props} /> : <td role="cell" {...props} />;
}
