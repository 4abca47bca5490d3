import Markdoc, { type Node, type RenderableTreeNode } from "@markdoc/markdoc";
import type { Language } from "@/lib/paths";
import { frontMatter, linesOf, type FrontMatter } from "./front-matter";
import { allowed, markup } from "./markup";

export type HelpPart = { id: string; title: string; body: RenderableTreeNode[] };
export type HelpTopic = FrontMatter & {
  slug: string;
  parts: HelpPart[];
  /** Every word of it, to be searched. */
  text: string;
  /** Where it leads, as its file says. */
  links: string[];
};

/** One help page from the text of its file, or what is wrong with it: a sentence for each mistake, with its line. */
export function readTopic(slug: string, source: string, language: Language): { topic: HelpTopic } | { mistakes: string[] } {
  const file = `lib/city/help/${language}/${slug}.md`;
  const page = Markdoc.parse(source);
  const head = frontMatter.safeParse(linesOf(String(page.attributes.frontmatter ?? "")));
  const mistakes = [
    ...(head.error?.issues.map(({ path, message }) => `${file} has a mistake at ${path.join(".") || "its beginning"}: ${message}.`) ?? []),
    ...mistakesIn(page, language).map(({ line, what }) => `${file} has a mistake in line ${line}: ${what}.`),
  ];
  if (!head.success || mistakes.length) return { mistakes };
  const nodes = [...page.walk()];
  const links = nodes.filter(({ type }) => type === "link").map(({ attributes }) => String(attributes.href));
  return { topic: { slug, ...head.data, parts: partsOf(page, language), text: nodes.map(said).join(""), links } };
}

function mistakesIn(page: Node, language: Language) {
  const line = (lines: number[]) => (lines[0] ?? 0) + 1;
  const strange = [...page.walk()]
    .filter(({ type }) => !allowed.has(type))
    .map(({ type, lines }) => ({ line: line(lines), what: `“${type}” is nothing that help pages are made of` }));
  const deep = [...page.walk()]
    .filter(({ type, attributes }) => type === "heading" && attributes.level !== 2)
    .map(({ lines }) => ({ line: line(lines), what: "a heading begins with ##" }));
  const early = page.children[0]?.type === "heading" ? [] : [{ line: line(page.lines), what: "it begins with a heading" }];
  const wrong = Markdoc.validate(page, markup(language)).map(({ lines, error }) => ({ line: line(lines), what: error.message }));
  return [...strange, ...deep, ...early, ...wrong];
}

/** Each heading with what stands below it. */
function partsOf(page: Node, language: Language): HelpPart[] {
  const config = markup(language);
  return page.children.reduce<HelpPart[]>((parts, node) => {
    if (node.type === "heading")
      return [...parts, { id: String(node.attributes.id), title: [...node.walk()].map(said).join("").trim(), body: [] }];
    parts.at(-1)!.body.push(Markdoc.transform(node, config));
    return parts;
  }, []);
}

/** A block ends its line, so that words of two are not read as one sentence. */
const said = ({ type, attributes }: Node): string =>
  type === "paragraph" || type === "item" || type === "heading"
    ? "\n"
    : type === "text" && typeof attributes.content === "string"
      ? attributes.content
      : "";
