/** A feed of news as RFC 4287 has it. Addresses are whole; ids stay the same for ever. */
export type AtomFeed = {
  id: string;
  title: string;
  subtitle?: string;
  author: string;
  language: string;
  /** Its own address, and the page that it is about. */
  self: string;
  page: string;
  updated: Date;
  entries: AtomEntry[];
};

export type AtomEntry = {
  id: string;
  title: string;
  page: string;
  summary: string;
  published: Date;
  updated: Date;
  language?: string;
  category?: { term: string; label: string };
  /** Something to download that belongs to it. */
  enclosure?: { href: string; type: string; length: number };
};

/** What XML 1.0 cannot hold is left out; what means something in it is written as its name. */
const text = (given: string) =>
  given
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const element = (name: string, content: string) => `<${name}>${text(content)}</${name}>`;
const link = (attributes: Record<string, string | number>) =>
  `<link ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${text(String(value))}"`)
    .join(" ")}/>`;

export const atom = (feed: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(feed.language)}">`,
    element("id", feed.id),
    element("title", feed.title),
    ...(feed.subtitle ? [element("subtitle", feed.subtitle)] : []),
    element("updated", feed.updated.toISOString()),
    `<author>${element("name", feed.author)}</author>`,
    link({ rel: "self", type: "application/atom+xml", href: feed.self }),
    link({ rel: "alternate", type: "text/html", href: feed.page }),
    ...feed.entries.map(entry),
    "</feed>\n",
  ].join("\n");

const entry = ({ language, category, enclosure, ...one }: AtomEntry) =>
  [
    language ? `<entry xml:lang="${text(language)}">` : "<entry>",
    element("id", one.id),
    element("title", one.title),
    link({ rel: "alternate", type: "text/html", href: one.page }),
    ...(enclosure ? [link({ rel: "enclosure", ...enclosure })] : []),
    element("published", one.published.toISOString()),
    element("updated", one.updated.toISOString()),
    ...(category ? [`<category term="${text(category.term)}" label="${text(category.label)}"/>`] : []),
    element("summary", one.summary),
    "</entry>",
  ].join("\n");
