import { asActor, type Db } from "@/lib/db/as-actor";
import { readAskedFor } from "@/lib/issues/open311/asked-for";
import { discovery } from "@/lib/issues/open311/discovery";
import { open311 } from "@/lib/issues/open311/handle";
import { Open311Problem } from "@/lib/issues/open311/problem";
import { receiveRequest } from "@/lib/issues/open311/receive";
import { requestTree } from "@/lib/issues/open311/request-tree";
import { serviceDefinition, serviceList } from "@/lib/issues/open311/services";
import type { PublicIssue } from "@/lib/issues/public/shown";
import { findShownAmong } from "@/lib/issues/queries/find-shown";
import { listPassedOn } from "@/lib/issues/queries/list-passed-on";
import { listRequested } from "@/lib/issues/queries/list-requested";

/** Programs see what everybody sees. */
const visitor = { kind: "visitor" } as const;

/** Discovery, the list of services, and requests that fit what is asked for. */
export const getResource = (request: Request, resource: string): Promise<Response> =>
  open311(request, resource, async (name) => {
    if (name === "discovery") return { root: "discovery", tree: discovery() };
    if (name === "services") return { root: "services", tree: serviceList() };
    if (name !== "requests") throw new Open311Problem(404, "There is no such resource");
    const asked = readAskedFor(new URL(request.url).searchParams);
    return { root: "service_requests", tree: await asActor(visitor, async (db) => treesOf(db, await listRequested(db, asked))) };
  });

async function treesOf(db: Db, issues: readonly PublicIssue[]) {
  const whom = await listPassedOn(db, issues);
  return issues.map((issue) => requestTree(issue, whom.get(issue.id)));
}

/** One service's questions, one request, or what became of a token. */
export const getItem = (request: Request, resource: string, item: string): Promise<Response> =>
  open311(request, item, async (name) => {
    if (resource === "services") return { root: "service_definition", tree: serviceDefinition(name) };
    // Every service gives its id at once, so that no token was ever handed out.
    if (resource === "tokens") throw new Open311Problem(404, "token was not found");
    if (resource !== "requests") throw new Open311Problem(404, "There is no such resource");
    const tree = await asActor(visitor, async (db) => treesOf(db, await findShownAmong(db, [name])));
    if (!tree.length) throw new Open311Problem(404, "service_request_id was not found");
    return { root: "service_requests", tree };
  });

/** A new request, from a program that has a key. */
export const postResource = (request: Request, resource: string): Promise<Response> =>
  open311(request, resource, async (name) => {
    if (name !== "requests") throw new Open311Problem(404, "There is no such resource");
    return { root: "service_requests", tree: await receiveRequest(request), status: 201 };
  });
