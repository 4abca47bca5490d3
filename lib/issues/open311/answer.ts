import { writeXml, type Tree } from "./xml";

export const formats = { xml: "text/xml; charset=utf-8", json: "application/json; charset=utf-8" } as const;
export type Format = keyof typeof formats;

/** The same tree in the format that was asked for. */
export const answerTree = (
  format: Format,
  root: string,
  tree: Tree,
  { status = 200, headers = {} }: { status?: number; headers?: HeadersInit } = {},
) =>
  new Response(format === "xml" ? writeXml(root, tree) : JSON.stringify(tree), {
    status,
    headers: { "cache-control": "no-store", ...headers, "content-type": formats[format] },
  });

export const answerErrors = (format: Format, status: number, sentences: readonly string[], headers: HeadersInit = {}) =>
  answerTree(format, "errors", sentences.map((description) => ({ code: status, description })), { status, headers }); // prettier-ignore
