import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { capture, type Captured } from "@/lib/front-door/capture";

type Kept = { headers: Record<string, string>; plain: Buffer; gzip: Buffer; until: number; mark?: string | undefined };

/** Dates on these pages change by the day, so a copy may be some minutes old. What is published meanwhile has its mark changed (content-mark.ts). */
const KEEP_MS = 5 * 60_000;

/** Removes the framework's scripts; structured data and our own small files stay. */
export const withoutScripts = (html: string) =>
  html
    .replace(
      /<script\b(?![^>]*(?:application\/ld\+json|\/(?:site|suggest|verify|check-history|map-start)\.js))[^>]*>[\s\S]*?<\/script>/g,
      "",
    )
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "");

/** Pages that need no framework in the browser: rendered once, kept, and answered from memory. */
export function scriptFreePages(keeps: (url: string) => boolean, readMark: () => Promise<string | undefined>) {
  const pages = new Map<string, Kept>();

  return async function serve(request: IncomingMessage, response: ServerResponse, render: () => void) {
    const url = request.url ?? "/";
    const head = request.method === "HEAD";
    const kept = pages.get(url);
    const mark = keeps(url) ? await readMark() : undefined;
    // While the database does not answer, what is kept is better than what could be made.
    if (kept && (mark === undefined || (kept.mark === mark && kept.until > Date.now()))) return send(request, response, kept, head);
    request.method = "GET"; // an answer to HEAD has no body, and must not become the kept page
    // What a browser sends to have only a part again must not decide what is kept.
    for (const name of ["if-none-match", "if-modified-since", "range"]) delete request.headers[name];
    capture(
      response,
      (status, type) => status === 200 && type.startsWith("text/html"),
      (captured) => {
        const keep = mark !== undefined && captured.body.length > 0 && !captured.headers["set-cookie"];
        const page = strip(captured, keep);
        if (keep) pages.set(url, { ...page, mark });
        send(request, response, page, head);
      },
    );
    render();
  };
}

function strip({ headers, body }: Captured, kept: boolean): Kept {
  const plain = Buffer.from(withoutScripts(body.toString("utf8")));
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const cache: Record<string, string> = kept
    ? { "cache-control": "public, max-age=0, must-revalidate", etag }
    : { "cache-control": "no-store" };
  const policy = String(headers["content-security-policy"] ?? "");
  const link = fontsOf(headers.link);
  return {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, vary: "Accept-Encoding", ...link, ...cache },
    plain,
    gzip: gzipSync(plain),
    until: Date.now() + KEEP_MS,
  };
}

/** Of what Next asks browsers to fetch ahead, only the fonts are used here. */
function fontsOf(link: unknown): Record<string, string> {
  const fonts = [link]
    .flat()
    .join(", ")
    .split(/,\s*(?=<)/)
    .filter((entry) => /as="?font/.test(entry));
  return fonts.length ? { link: fonts.join(", ") } : {};
}

function send(request: IncomingMessage, response: ServerResponse, { headers, plain, gzip }: Kept, head: boolean) {
  for (const name of response.getHeaderNames())
    if (/^(x-nextjs|x-powered|link|transfer-encoding|content-length|cache-control|etag|vary)/.test(name)) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (headers.etag && request.headers["if-none-match"] === headers.etag) return void response.writeHead(304).end();
  const zipped = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (zipped) response.setHeader("content-encoding", "gzip");
  const body = zipped ? gzip : plain;
  response.writeHead(200, { "content-length": body.length });
  response.end(head ? undefined : body);
}
