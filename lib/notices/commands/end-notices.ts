import { record } from "@/lib/audit/record";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

const A_BATCH = 200;

/** Every night: notices whose last day is over. So many in one transaction; pages leave them out from midnight on anyway. */
export async function endNotices() {
  for (let ended = A_BATCH; ended === A_BATCH;)
    ended = await asSystem("endNotices", async (db) => {
      const at = now();
      const over = await db.notice.findMany({
        where: { status: "published", untilDay: { lt: new Date(cityDay(at)) } },
        orderBy: [{ untilDay: "asc" }, { id: "asc" }],
        take: A_BATCH,
        select: { id: true },
      });
      const ids = over.map(({ id }) => id);
      await db.notice.updateMany({
        where: { id: { in: ids }, status: "published" },
        data: { status: "ended", endedAt: at, updatedAt: at },
      });
      for (const id of ids) record(db, { kind: "system", job: "endNotices" }, "notice.ended", { id });
      return ids.length;
    });
}
