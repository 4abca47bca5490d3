import { asActor } from "@/lib/db/as-actor";
import { route } from "@/lib/route";
import { countChanges } from "@/lib/staff/queue/changes";
import { readWish } from "@/lib/staff/queue/views";

const limit = { name: "casesNews", points: 240, seconds: 3_600 };
const headers = { "cache-control": "no-store, private" };

export type QueueNews = { changed: number };

/** How many rows of a page of the queue have changed since it was read: `seen` are its marks, the rest is its query. */
export const GET = route({ for: "anyone", limit }, async (request, actor) => {
  if (actor.kind === "visitor") return new Response(null, { status: 401, headers });
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const seen = (query.seen ?? "").split(".").filter(Boolean).slice(0, 100);
  const after = query.after ? { after: query.after } : {};
  const news: QueueNews = { changed: await asActor(actor, (db) => countChanges(db, actor, readWish(query), { ...after, seen })) };
  return Response.json(news, { headers });
});
