import type { IncomingMessage, ServerResponse } from "node:http";
import { databaseAway } from "@/lib/db/availability";
import { capture } from "@/lib/front-door/capture";
import { CODE_PLACE } from "@/lib/front-door/code-place";
import { inLanguage, languages, splitLanguage } from "@/lib/paths";

const statuses = [403, 404, 413, 429, 500, 503] as const;
type Status = (typeof statuses)[number];
/** A post refused because it came from elsewhere is a 403 with words of its own. */
type Refusal = Status | "foreign";
const refusals: readonly Refusal[] = [...statuses, "foreign"];

const RETRY_SECONDS = 30;

type StandIn = { html: string; policy: string };

/**
 * Next answers a dynamic 404 or error with an empty body that only scripts fill. Here every such document gets the page of its
 * status and language instead, with the incident code, also when the database is away.
 */
export function standIns() {
  const pages = new Map<string, StandIn>();

  /** Fetches the prerendered pages from the running server, once, through `get`. */
  async function load(get: (path: string) => Promise<StandIn>) {
    const wanted = languages.flatMap((language) => refusals.map((refusal) => ({ language, refusal })));
    for (const { language, refusal } of wanted)
      pages.set(`${language} ${refusal}`, await get(inLanguage(language, `/stand-in/${refusal}`)));
  }

  function send(request: IncomingMessage, response: ServerResponse, refusal: number | "foreign", incident: string) {
    const { language } = splitLanguage((request.url ?? "/").split("?")[0]!);
    const status = refusal === "foreign" ? 403 : refusal;
    const page = pages.get(`${language} ${refusal === "foreign" ? refusal : statusShown(refusal)}`);
    const body = Buffer.from(page ? page.html.replaceAll(CODE_PLACE, incident) : `${status} ${incident}`);
    for (const name of ["content-encoding", "transfer-encoding", "etag", "link", "x-nextjs-cache"]) response.removeHeader(name);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    if (page) response.setHeader("content-security-policy", page.policy);
    if ((status === 503 || status === 429) && !response.hasHeader("retry-after")) response.setHeader("retry-after", RETRY_SECONDS);
    response.writeHead(status, { "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  function replaceBody(request: IncomingMessage, response: ServerResponse, incident: string) {
    capture(
      response,
      (status, type) => (status >= 500 || statuses.includes(status as Status)) && (type === "" || type.startsWith("text/html")),
      ({ status }) => send(request, response, status === 500 && databaseAway() ? 503 : status, incident),
    );
  }

  return { load, send, replaceBody };
}

const statusShown = (status: number): Status =>
  statuses.find((known) => known === status) ?? (status === 502 || status === 504 ? 503 : 500);
