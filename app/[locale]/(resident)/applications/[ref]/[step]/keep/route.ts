import { savePage } from "@/lib/applications/commands/save-page";
import { applicationPage } from "@/lib/applications/schema";
import { NotFoundError } from "@/lib/errors";
import { shapeOf } from "@/lib/forms/form-data";
import { route } from "@/lib/route";

const MOST_BYTES = 200_000;
const limit = { name: "keepPage", points: 2_000, seconds: 3_600 };

/**
 * Keeps what is being typed, without a word about what is not finished yet. 204 when it is kept, 409 when another device has answered one
 * of the page's questions otherwise, 401 when signed out: the page says so, and everything typed stays in it.
 */
export const POST = route<{ ref: string; step: string }>({ for: "anyone", limit }, async (request, actor, { ref, step }) => {
  if (actor.kind === "visitor") return answer(401);
  if (actor.kind !== "resident") throw new NotFoundError("not a resident");
  if (Number(request.headers.get("content-length") ?? Infinity) > MOST_BYTES) return answer(413);
  const parsed = applicationPage.safeParse(shapeOf(applicationPage, await request.formData()));
  if (!parsed.success) return answer(400);
  const { tab, revision, asked, from: _from, go: _go, ref: _ref, page: _page, ...fields } = parsed.data;
  const page = { ref, page: step, tab, revision, asked: asked.split(" ").filter(Boolean), fields };
  const { conflicts } = await savePage(actor, { ...page, isTyping: true });
  return answer(Object.keys(conflicts).length ? 409 : 204);
});

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });
