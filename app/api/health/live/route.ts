import { route } from "@/lib/route";

/** The process runs. */
export const GET = route({ for: "machine" }, async () => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } }));
