import { getItem } from "@/lib/issues/open311/resources";
import { route } from "@/lib/route";

export const GET = route<{ resource: string; item: string }>({ for: "machine" }, (request, _actor, { resource, item }) =>
  getItem(request, resource, item),
);
