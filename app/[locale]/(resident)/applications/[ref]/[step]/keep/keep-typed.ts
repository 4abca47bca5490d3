import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { SavedPage } from "@/lib/applications/commands/save-page";
import type { Actor, Resident } from "@/lib/auth/actor";
import { NotFoundError } from "@/lib/errors";
import { shapeOf } from "@/lib/forms/form-data";

const MOST_BYTES = 200_000;

/**
 * Keeps what is being typed, without a word about what is not finished yet. 204 when it is kept, 409 when another device has answered one
 * of the questions otherwise, 401 when signed out: the page says so, and everything typed stays in it.
 */
export async function keepTyped<Schema extends z.ZodType>(
  request: NextRequest,
  actor: Actor,
  schema: Schema,
  keep: (actor: Resident, typed: z.output<Schema>) => Promise<Pick<SavedPage, "conflicts">>,
) {
  if (actor.kind === "visitor") return answer(401);
  if (actor.kind !== "resident") throw new NotFoundError("not a resident");
  if (Number(request.headers.get("content-length") ?? Infinity) > MOST_BYTES) return answer(413);
  const parsed = schema.safeParse(shapeOf(schema, await request.formData()));
  if (!parsed.success) return answer(400);
  const { conflicts } = await keep(actor, parsed.data);
  return answer(Object.keys(conflicts).length ? 409 : 204);
}

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });
