import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { show } from "@/lib/records/commands/publish-record";

const AT_ONCE = 50;
const system = { kind: "system", job: "publishRecords" } as const;

/** Every minute: records whose date has come, each in a transaction of its own. */
export async function publishDue(): Promise<void> {
  const at = now();
  const due = await asSystem(system.job, (db) =>
    db.publicRecord.findMany({
      where: { status: "scheduled", publishAt: { lte: at } },
      orderBy: { publishAt: "asc" },
      take: AT_ONCE,
      select: { id: true, replacesId: true, publishedBy: true },
    }),
  );
  for (const { publishedBy, ...one } of due)
    await asSystem(system.job, async (db) => {
      const [row] = await db.$queryRaw<{ status: string }[]>`SELECT status FROM public_record WHERE id = ${one.id}::uuid FOR UPDATE`;
      if (row?.status === "scheduled") await show(db, system, one, { publishedBy: publishedBy!, at });
    });
}
