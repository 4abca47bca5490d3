import { health } from "@/lib/health";
import { route } from "@/lib/route";

/** Database, migrations and queue answer: this process may be given requests. */
export const GET = route({ for: "machine" }, async () => {
  const { database, migrations, queue } = await health();
  const ready = database && migrations && queue;
  const headers = { "cache-control": "no-store", ...(!ready && { "retry-after": "5" }) };
  return Response.json({ status: ready ? "ready" : "away", database, migrations, queue }, { status: ready ? 200 : 503, headers });
});
