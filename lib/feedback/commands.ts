import type { Actor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { Feedback } from "@/lib/feedback/schema";

/** Keeps what someone thinks of a page. Who it was is not kept, also when they are signed in. */
export const giveFeedback = (actor: Actor, { helpful, text, page }: Feedback, locale: string) =>
  asActor(actor, async (db) => {
    await db.feedback.createMany({ data: [{ helpful: helpful === "yes", text, page, locale }] });
  });
