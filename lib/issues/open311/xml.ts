export type Plain = string | number | boolean | null;
export type Tree = Plain | readonly Tree[] | { readonly [name: string]: Tree };

/** What the elements of each list are called; in JSON they have no name. */
const itemOf: Record<string, string> = {
  services: "service",
  service_requests: "request",
  attributes: "attribute",
  values: "value",
  endpoints: "endpoint",
  formats: "format",
  errors: "error",
};

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** What XML 1.0 cannot hold is left out. */
const text = (value: string) =>
  value.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"']/g, (sign) => named[sign]!);

/** A tree as XML: lists become elements that hold elements, what is nothing becomes an empty one. The JSON of the standard is the same tree. */
export const writeXml = (root: string, tree: Tree) => `<?xml version="1.0" encoding="utf-8"?>\n${element(root, tree)}\n`;

const element = (name: string, tree: Tree): string => `<${name}>${content(name, tree)}</${name}>`;

function content(name: string, tree: Tree): string {
  if (tree === null) return "";
  if (Array.isArray(tree)) return tree.map((one: Tree) => element(itemOf[name]!, one)).join("");
  if (typeof tree === "object") return Object.entries(tree).map(([child, one]) => element(child, one)).join(""); // prettier-ignore
  return text(String(tree));
}
