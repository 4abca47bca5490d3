import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { pageName } from "@/lib/feedback/page-name";
import type { Feedback, MoreFeedback } from "@/lib/feedback/schema";
import { withoutPersonal } from "@/lib/feedback/without-personal";

/** Keeps what someone thinks of a page. Who it was is not kept, also when they are signed in. Resolves to its id. */
export const giveFeedback = (actor: Actor, { helpful, text, page }: Feedback, locale: string): Promise<string> =>
  asActor(actor, async (db) => {
    const row = { id: randomUUID(), helpful: helpful === "yes", text: withoutPersonal(text), page: pageName(page), locale };
    // createMany returns no row: whoever wrote it may not read it back.
    await db.feedback.createMany({ data: [{ ...row, createdAt: now() }] });
    return row.id;
  });

/** Adds words to a Yes or No of the last hour. Throws DomainError when it is older, or has words already. */
export const addToFeedback = (actor: Actor, { answer, text }: MoreFeedback): Promise<void> =>
  asActor(actor, async (db) => {
    const said = withoutPersonal(text);
    const [row] = await db.$queryRaw<{ added: boolean }[]>`SELECT add_to_feedback(${answer}::uuid, ${said}) AS added`;
    if (!row?.added) throw new DomainError("feedback.over");
  });
