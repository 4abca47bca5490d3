import type { Actor } from "@/lib/auth/actor";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { shownWay, type ShownWay } from "@/lib/notifications/shown-way";

/** How the last mail to a follower stands, for whoever holds their link. Undefined when there was none in a month. */
export const findLastMail = (actor: Actor, { followId }: { followId: string }): Promise<{ at: Date; way: ShownWay } | undefined> =>
  asActor(actor, (db) =>
    asSystemIn(db, async () => {
      const mail = await db.followerMail.findFirst({
        where: { followId },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        select: {
          at: true,
          deliveries: { orderBy: { seq: "desc" }, take: 1, select: { status: true, nextTryAt: true, waitsForDigest: true } },
        },
      });
      const way = mail?.deliveries[0];
      return way && { at: mail.at, way: shownWay(way) };
    }),
  );
