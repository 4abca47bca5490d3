import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Visit } from "@/lib/auth/browser/visit";
import type { recoveryWish, resendWish } from "@/lib/auth/ways-back/schema";
import { seal } from "@/lib/crypto/seal";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

/** What somebody who is not signed in asks for, about an account that may not exist. */
export type Asked =
  | { for: "resetLink"; identifier: string; to: z.output<typeof resendWish>["to"]; visit: Visit }
  | { for: "usernames"; email: string; visit: Visit }
  | ({ for: "recovery"; ref: string; tokenHash: string; visit: Visit } & z.output<typeof recoveryWish>);

/**
 * Takes a wish down without looking whether there is such an account: a job does that later (answerAsked).
 * So a known and an unknown person get the same answer after the same work, and not only the same words.
 */
export async function ask(asked: Asked) {
  const id = randomUUID();
  await asSystem("ask", (db) => enqueue(db, "wayBack", { id, sealed: seal(JSON.stringify(asked), `wayBack:${id}`) }));
}
