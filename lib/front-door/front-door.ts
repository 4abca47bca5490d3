import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { contentMark } from "@/lib/front-door/content-mark";
import { markRequest, protect } from "@/lib/front-door/headers";
import { newIncident } from "@/lib/front-door/incident";
import { keepBody } from "@/lib/front-door/raw-body";
import { scriptFreePages } from "@/lib/front-door/script-free";
import { standIns } from "@/lib/front-door/stand-ins";
import { log } from "@/lib/log";
import { requests } from "@/lib/metrics";
import { isKept, isScriptFree } from "@/lib/paths";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Options = { handle: Handle; draining: () => boolean; keepPages: boolean };

/** What stands between the network and Next: request ids, headers every answer has, pages without scripts, bodies for refusals. */
export function frontDoor({ handle, draining, keepPages }: Options) {
  const { APP_ORIGIN, TRUSTED_PROXY_HOPS } = env();
  const https = APP_ORIGIN.startsWith("https:");
  const { host } = new URL(APP_ORIGIN);
  const refusals = standIns();
  const serveScriptFree = scriptFreePages((url) => keepPages && !url.includes("?") && isKept(url), contentMark);

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const incident = newIncident();
    markRequest(request, incident, TRUSTED_PROXY_HOPS, host);
    const path = (request.url ?? "/").split("?")[0]!;
    protect(response, path, incident, https);
    note(request, response, incident);
    if (draining()) response.setHeader("connection", "close");

    if (!isNormal(request.url ?? "/", path)) return void response.writeHead(400).end();
    const render = () =>
      handle(request, response).catch((error: unknown) => {
        log().error({ err: error, incident }, "request failed");
        if (!response.headersSent) refusals.send(request, response, 500, incident);
        else response.destroy();
      });

    if (path.startsWith("/_next/image")) return void response.writeHead(404).end();
    if (isForeignPost(request, path, APP_ORIGIN)) return refusals.send(request, response, "foreign", incident);
    if (isTooLarge(request, path)) return refusals.send(request, response, 413, incident);
    if (asItComes.includes(path)) keepBody(request, response);
    if (!isDocument(request)) return render();
    refusals.replaceBody(request, response, incident);
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads && isScriptFree(path)) return serveScriptFree(request, response, render);
    return render();
  }

  return { answer, loadRefusals: refusals.load };
}

/** Where files are read as they come. */
const asItComes = ["/api/uploads", "/api/inspections", "/api/records", "/api/issues/photos", "/api/issues/draft-photos"];

const isDocument = ({ headers, url }: IncomingMessage) =>
  String(headers.accept ?? "").includes("text/html") && !headers.rsc && !headers["next-action"] && !/^\/(_next|open311)\//.test(url ?? "");

/** Next would serve "/help/../dashboard" as the dashboard; here it would be taken for a page to keep. No browser sends such a path. */
const isNormal = (url: string, path: string) => URL.canParse(url, "http://here") && new URL(url, "http://here").pathname === path;

/** A change sent from another site's page, or without saying from where. Interfaces for machines prove their caller themselves. */
const isForeignPost = ({ method, headers }: IncomingMessage, path: string, origin: string) =>
  method !== "GET" && method !== "HEAD" && !/^\/(api|open311|sandbox-gateway\/api)\//.test(path) && headers.origin !== origin;

/** As much as the framework reads of a form; said by its length, it is refused before anything of it is kept. */
const LARGEST_FORM = 1024 * 1024;
const isTooLarge = ({ headers }: IncomingMessage, path: string) =>
  !/^\/(api|files|open311|sandbox-gateway\/api)\//.test(path) && Number(headers["content-length"] ?? 0) > LARGEST_FORM;

/** One line per request, without its query: what people search for and their tokens stay out of the log. */
function note({ method, url }: IncomingMessage, response: ServerResponse, incident: string) {
  const began = performance.now();
  response.once("close", () => {
    const ms = Math.round(performance.now() - began);
    const { statusCode: status } = response;
    requests().observe({ method, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
    if (!url?.startsWith("/_next/static/"))
      log()[status >= 500 ? "error" : "info"]({ incident, method, path: url && loggedPath(url), status, ms }, "request");
  });
}

/** Without the query, without the token of a mailed link or of a calendar, and without the code of a permit. */
const loggedPath = (url: string) => url.split("?")[0]!.replace(/(\/link\/[^/]+|\/verify|^\/calendar)\/.+$/, "$1/…");
