import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { StructTreeContent, StructTreeNode, TextContent } from "pdfjs-dist/types/src/display/api";

/** A part of the structure: its tag, and what a screen reader reads there. */
export type Part = { tag: string; text: string; parts: Part[] };

/** What readers find in a PDF: its pages as structure, its properties, and text that stands outside both structure and artifacts. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent({ includeMarkedContent: true })));
  const texts = contents.map(readTexts);
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  const [markInfo, preferences] = [await document.getMarkInfo(), (await document.getViewerPreferences()) as Record<string, unknown>];
  await document.destroy();
  return {
    info,
    markInfo,
    preferences,
    size: pages[0]!.view.slice(2),
    pages: trees.map((tree, index) => (tree.children as StructTreeNode[]).map((node) => readPart(node, texts[index]!.marked))),
    /** What is drawn, as software finds it that looks at no structure. */
    drawn: texts.flatMap(({ marked }) => [...marked.values()]),
    artifacts: texts.map(({ artifacts }) => artifacts),
    astray: texts.flatMap(({ astray }) => astray),
  };
}

/** Every part of a tree, in the order of reading. */
export const all = (parts: Part[]): Part[] => parts.flatMap((part) => [part, ...all(part.parts)]);

function readPart({ role, children, ...node }: StructTreeNode, marked: Map<string, string>): Part {
  const parts = (children as (StructTreeNode | StructTreeContent)[]).map((child) =>
    "role" in child ? readPart(child, marked) : { tag: "", text: marked.get(child.id) ?? "", parts: [] },
  );
  const text =
    (node as { alt?: string }).alt ??
    parts
      .map((part) => part.text)
      .join("")
      .trim(); // pdf.js puts a space between neighbours
  return { tag: role, text, parts: parts.filter(({ tag }) => tag) };
}

function readTexts({ items }: TextContent) {
  const open: string[] = [];
  const marked = new Map<string, string>();
  const artifacts: string[] = [];
  const astray: string[] = [];
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? ((item as { tag?: string }).tag === "Artifact" ? "Artifact" : ""));
      continue;
    }
    const place = open.findLast(Boolean);
    if (place === "Artifact") artifacts.push(item.str);
    else if (place) marked.set(place, (marked.get(place) ?? "") + item.str);
    else if (item.str.trim()) astray.push(item.str);
  }
  return { marked, artifacts, astray };
}
