type Entry = { id: string; title: string; link: string; updatedAt: Date; publishedAt: Date; summary: string; topics?: string[] };
type Feed = { id: string; title: string; author: string; language: string; self: string; page: string; updatedAt: Date; entries: Entry[] };

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text of people inside XML: what would be markup is escaped, what XML cannot hold is left out. */
const xml = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"]/g, (mark) => named[mark]!);

const element = (name: string, text: string) => `<${name}>${xml(text)}</${name}>`;
const link = (rel: string, type: string, href: string) => `<link rel="${rel}" type="${type}" href="${xml(href)}"/>`;

/** A feed as RFC 4287 says. Ids stay the same whatever becomes of the words. */
export function writeAtom({ id, title, author, language, self, page, updatedAt, entries }: Feed): string {
  const parts = [
    element("id", id),
    element("title", title),
    element("updated", updatedAt.toISOString()),
    `<author>${element("name", author)}</author>`,
    link("self", "application/atom+xml", self),
    link("alternate", "text/html", page),
    ...entries.map(writeEntry),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">\n${parts.join("\n")}\n</feed>\n`;
}

const writeEntry = (entry: Entry) =>
  [
    "<entry>",
    element("id", entry.id),
    element("title", entry.title),
    element("updated", entry.updatedAt.toISOString()),
    element("published", entry.publishedAt.toISOString()),
    link("alternate", "text/html", entry.link),
    ...(entry.topics ?? []).map((term) => `<category term="${xml(term)}"/>`),
    element("summary", entry.summary),
    "</entry>",
  ].join("\n");
