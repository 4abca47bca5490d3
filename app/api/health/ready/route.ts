import { health } from "@/lib/health";
import { route } from "@/lib/route";

/** Database, migrations, queue and storage answer: this process may be given requests. */
export const GET = route({ for: "machine" }, async () => {
  const { database, migrations, queue, storage } = await health();
  const ready = database && migrations && queue && storage;
  const headers = { "cache-control": "no-store", ...(!ready && { "retry-after": "5" }) };
  return Response.json({ status: ready ? "ready" : "away", database, migrations, queue, storage }, { status: ready ? 200 : 503, headers });
});
