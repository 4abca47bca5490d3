import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/seal";
import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { followerLane } from "@/lib/notifications/delivery/lane";
import type { FollowerEvent } from "@/lib/notifications/events";
import type { Language } from "@/lib/paths";

type Follower = { followId: string; email: string; language: Language };

/**
 * Tells somebody without an account, who follows something, in the same transaction: the same words, order and attempts as for an account,
 * and one click that ends what they follow. As the system.
 */
export async function sendToFollower(
  db: Db,
  event: FollowerEvent,
  { followId, email, language }: Follower,
  facts: Record<string, string | number>,
) {
  const id = randomUUID();
  const at = now();
  const emailSealed = seal(email, `follower_mail:email_sealed:${id}`);
  await db.followerMail.create({ data: { id, followId, emailSealed, locale: language, event, facts, at } });
  const lane = followerLane(email);
  await db.delivery.create({
    data: { followerMailId: id, event, lane, channel: "email", nextTryAt: at, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  await enqueue(db, "deliver", { lane });
}
