import type { NextRequest } from "next/server";
import type { Actor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/current-actor";
import { env } from "@/lib/env";
import { DomainError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { consume, type Limit } from "@/lib/limits";

type Rules = {
  /** Who may call it. `machine` handlers prove their caller themselves (a signature, a key). */
  for: "anyone" | "machine";
  limit?: Limit;
};
type Context<Params> = { params: Promise<Params> };
type Handle<Params> = (request: NextRequest, actor: Actor, params: Params) => Promise<Response>;

/** What cannot be a page or an action. Checks origin (for changes by browsers), session and limit; answers 404, 403, 409, 429 and never a cause. */
export function route<Params = Record<string, never>>(rules: Rules, handle: Handle<Params>) {
  return async (request: NextRequest, { params }: Context<Params>): Promise<Response> => {
    if (rules.for !== "machine" && request.method !== "GET" && request.headers.get("origin") !== env().APP_ORIGIN) return answer(403);
    const actor: Actor = rules.for === "machine" ? { kind: "visitor" } : await currentActor();
    try {
      if (rules.limit) await consume(rules.limit, request.headers.get("x-client-address") ?? "unknown");
      return await handle(request, actor, await params);
    } catch (error) {
      if (error instanceof NotFoundError) return answer(404);
      if (error instanceof ForbiddenError) return answer(403);
      if (error instanceof DomainError) return error.values.at instanceof Date ? tooMany(error.values.at) : answer(409);
      throw error;
    }
  };
}

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });

const tooMany = (at: Date) => {
  const seconds = Math.max(1, Math.ceil((at.getTime() - Date.now()) / 1000));
  return new Response(null, { status: 429, headers: { "retry-after": String(seconds), "cache-control": "no-store" } });
};

/** A redirect after a post, to a path of ours. Relative, so that no host header decides where it leads. */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
