import { asActor } from "@/lib/db/as-actor";
import { readAskedFor } from "@/lib/issues/open311/asked-for";
import { discovery } from "@/lib/issues/open311/discovery";
import { open311 } from "@/lib/issues/open311/handle";
import { Open311Problem } from "@/lib/issues/open311/problem";
import { receiveRequest } from "@/lib/issues/open311/receive";
import { requestTree } from "@/lib/issues/open311/request-tree";
import { serviceList } from "@/lib/issues/open311/services";
import { listRequested } from "@/lib/issues/queries/list-requested";
import { route } from "@/lib/route";

type Params = { resource: string };

/** Discovery, the list of services, and requests that fit what is asked for. */
export const GET = route<Params>({ for: "machine" }, (request, actor, { resource }) =>
  open311(request, resource, async ({ name }) => {
    if (name === "discovery") return { root: "discovery", tree: discovery() };
    if (name === "services") return { root: "services", tree: serviceList() };
    if (name !== "requests") throw new Open311Problem(404, "There is no such resource");
    const asked = readAskedFor(new URL(request.url).searchParams);
    const found = await asActor(actor, (db) => listRequested(db, asked));
    return { root: "service_requests", tree: found.map(requestTree) };
  }),
);

/** A new request, from a program that has a key. */
export const POST = route<Params>({ for: "machine" }, (request, _actor, { resource }) =>
  open311(request, resource, async ({ name }) => {
    if (name !== "requests") throw new Open311Problem(404, "There is no such resource");
    return { root: "service_requests", tree: await receiveRequest(request), status: 201 };
  }),
);
