/** What a spreadsheet would take for a formula, or for the end of a cell, stays text: an apostrophe before it says so. */
const formula = /^[\s]*[=+\-@\t\r]/;

type Cell = string | number | null | undefined;

const cell = (value: Cell) => {
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One record of a CSV file (RFC 4180). Numbers stay numbers; text that people wrote can never run as a formula. */
export const csvLine = (cells: readonly Cell[]) => `${cells.map(cell).join(",")}\r\n`;

/** Before the first line, so that a spreadsheet reads the file as UTF-8. */
export const CSV_START = "\uFEFF";

export const csvHeaders = (name: string) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${name}.csv"`,
  "cache-control": "no-store, private",
  "x-content-type-options": "nosniff",
});

/** A file of lines that are read as fast as they are taken. */
export function csvFile(name: string, lines: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const file = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(file, { headers: csvHeaders(name) });
}
