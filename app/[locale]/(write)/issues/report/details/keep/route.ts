import { findCategory } from "@/lib/city/issues/categories";
import { NotFoundError } from "@/lib/errors";
import { shapeOf } from "@/lib/forms/form-data";
import { fieldOf } from "@/lib/issues/answers";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { keepTyped } from "@/lib/issues/draft/keep-draft";
import { typedDetails } from "@/lib/issues/schema";
import { route } from "@/lib/route";

const limit = { name: "keepReport", points: 2_000, seconds: 3_600 };
const MOST_BYTES = 50_000;

/** Keeps what is being typed about a problem. 204 when it is kept, 409 when something later is there already. */
export const POST = route({ for: "anyone", limit }, async (request) => {
  const draft = await currentDraft();
  const kind = findCategory(draft?.category ?? "");
  if (!draft || !kind) throw new NotFoundError("no report is being written here");
  if (Number(request.headers.get("content-length") ?? Infinity) > MOST_BYTES) return answer(413);
  const parsed = typedDetails.safeParse(shapeOf(typedDetails, await request.formData()));
  if (!parsed.success) return answer(400);
  const { turn, from: _from, description, ...typed } = parsed.data;
  const asked = kind.questions.map(fieldOf).filter((field) => typeof typed[field] === "string");
  const fields = { description, ...Object.fromEntries(asked.map((field) => [field, typed[field] as string])) };
  return answer((await keepTyped(draft, { turn, fields })) ? 204 : 409);
});

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });
