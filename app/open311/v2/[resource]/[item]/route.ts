import { asActor } from "@/lib/db/as-actor";
import { open311 } from "@/lib/issues/open311/handle";
import { Open311Problem } from "@/lib/issues/open311/problem";
import { requestTree } from "@/lib/issues/open311/request-tree";
import { serviceDefinition } from "@/lib/issues/open311/services";
import { findShownAmong } from "@/lib/issues/queries/find-shown";
import { route } from "@/lib/route";

/** One service's questions, one request, or what became of a token. */
export const GET = route<{ resource: string; item: string }>({ for: "machine" }, (request, actor, { resource, item }) =>
  open311(request, item, async ({ name }) => {
    if (resource === "services") return { root: "service_definition", tree: serviceDefinition(name) };
    // Every service gives its id at once, so that no token was ever handed out.
    if (resource === "tokens") throw new Open311Problem(404, "token was not found");
    if (resource !== "requests") throw new Open311Problem(404, "There is no such resource");
    const [found] = await asActor(actor, (db) => findShownAmong(db, [name]));
    if (!found) throw new Open311Problem(404, "service_request_id was not found");
    return { root: "service_requests", tree: [requestTree(found)] };
  }),
);
