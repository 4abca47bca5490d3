import type { Everything } from "@/lib/account/export/read-everything";

type Words = {
  title: string;
  lead: string;
  empty: string;
  part: (name: Everything[number]["name"]) => string;
  /** What a field of a row is called. */
  field: (name: string) => string;
};
type Look = { language: string; dir: "ltr" | "rtl" };

/** One page to read without a network: no script, no picture, nothing that is fetched. */
export function asPage(everything: Everything, words: Words, { language, dir }: Look): string {
  const sections = everything.map(
    ({ name, rows }) =>
      `<section><h2>${text(words.part(name))} (${rows.length})</h2>${rows.map((row) => record(row, words)).join("") || `<p>${text(words.empty)}</p>`}</section>`,
  );
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(words.title)}</title><style>${style}</style></head><body><main><h1>${text(words.title)}</h1><p>${text(words.lead)}</p>
${sections.join("\n")}</main></body></html>\n`;
}

const style =
  "body{font:1rem/1.6 sans-serif;max-width:60rem;margin:auto;padding:1rem;color:#12211f;background:#fff}" +
  "dl{border-top:1px solid #999;padding:.5rem 0;margin:0}dl div{display:grid;grid-template-columns:12rem 1fr;gap:1rem}" +
  "dt{color:#42514d}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}" +
  "@media(max-width:40rem){dl div{display:block}}@media(prefers-color-scheme:dark){body{color:#eef2ef;background:#12211f}dt{color:#b9c4c0}}";

const record = (row: object, words: Words) =>
  `<dl>${Object.entries(row)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([name, value]) => `<div><dt>${text(words.field(name))}</dt><dd dir="auto">${text(said(value))}</dd></div>`)
    .join("")}</dl>`;

const said = (value: unknown): string => (typeof value === "object" && !(value instanceof Date) ? asJson(value) : plain(value));
const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));

/** Money stays exact: whole cents as text. */
export const asJson = (value: unknown) => JSON.stringify(value, (_key, one: unknown) => (typeof one === "bigint" ? String(one) : one), 2);

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text of people is text, also in a file of their own. */
const text = (raw: string) => raw.replace(/[&<>"]/g, (mark) => marks[mark]!);
