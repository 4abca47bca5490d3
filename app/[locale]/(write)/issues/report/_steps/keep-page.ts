import type { NextRequest } from "next/server";
import { NotFoundError } from "@/lib/errors";
import type { TypedStep } from "@/lib/issues/draft/draft";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { keepTyped } from "@/lib/issues/draft/keep-draft";
import { readTyped } from "@/lib/issues/draft/typed-page";
import { mayOpen } from "@/lib/issues/draft/steps";

export const keepLimit = { name: "keepReport", points: 2_000, seconds: 3_600 };
const MOST_BYTES = 50_000;

/** Keeps what is being typed on a page. 204 when it is kept, 409 when something later is there already. */
export const keepPage = (step: TypedStep) => async (request: NextRequest) => {
  const draft = await currentDraft();
  if (!draft || !mayOpen(step, draft)) throw new NotFoundError("no report is being written here");
  if (Number(request.headers.get("content-length") ?? Infinity) > MOST_BYTES) return answer(413);
  const typed = readTyped(step, draft, await request.formData());
  if (!typed) return answer(400);
  return answer((await keepTyped(draft, step, typed)) ? 204 : 409);
};

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });
