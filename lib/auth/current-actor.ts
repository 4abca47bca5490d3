import { cache } from "react";
import { openGrant } from "@/lib/access/open-grant";
import type { Actor, Guest } from "@/lib/auth/actor";
import { readCookie } from "@/lib/auth/browser/cookies";
import { currentSession } from "@/lib/auth/session";

/** Who asks: whoever is signed in, else a guest whose grant is in a cookie, else a visitor. */
export const currentActor = cache(async (): Promise<Actor> => (await currentSession())?.actor ?? (await guest()) ?? { kind: "visitor" });

async function guest(): Promise<Guest | undefined> {
  const token = await readCookie("guest");
  return token ? openGrant(token) : undefined;
}
