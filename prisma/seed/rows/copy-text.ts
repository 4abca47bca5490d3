import type { Cell } from "./seed-table";

/** A row in COPY's text format. */
export const copyLine = (row: readonly Cell[]): string => row.map(cellText).join("\t") + "\n";

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return "\\N";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "t" : "f";
  if (typeof cell === "string") return escaped(cell);
  if (cell instanceof Date) return cell.toISOString();
  return escaped(Array.isArray(cell) ? arrayText(cell as readonly string[]) : JSON.stringify(cell));
}

const arrayText = (items: readonly string[]) => `{${items.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

const special: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escaped = (text: string) => (/[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => special[character]!) : text);
