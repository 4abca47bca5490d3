import { getResource, postResource } from "@/lib/issues/open311/resources";
import { route } from "@/lib/route";

type Params = { resource: string };

/** Open311 GeoReport v2, for other programs. */
export const GET = route<Params>({ for: "machine" }, (request, _actor, { resource }) => getResource(request, resource));
export const POST = route<Params>({ for: "machine" }, (request, _actor, { resource }) => postResource(request, resource));
