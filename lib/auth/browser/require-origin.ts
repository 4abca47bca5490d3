import { headers } from "next/headers";
import { env } from "@/lib/env";
import { ForbiddenError } from "@/lib/errors";

/** A change must come from a page of ours. A request without an Origin is refused too: browsers send one with every post. */
export async function requireOrigin() {
  if ((await headers()).get("origin") !== env().APP_ORIGIN) throw new ForbiddenError("origin");
}
