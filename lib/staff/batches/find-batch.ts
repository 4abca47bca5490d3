import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import type { Changed, Kind, Undone } from "@/lib/staff/batches/outcome";

/** Long enough to see that it was wrong, short enough that nobody has built on it. */
const UNDO_MS = 10 * 60_000;

/** What one did to several cases. Throws NotFoundError when it is somebody else's. */
export async function findBatch(db: Db, { accountId }: Staff, id: string) {
  const batch = await db.caseBatch.findFirstOrThrow({ where: { id: uuidOr404(id), accountId } });
  const changes = batch.changes as Changed[];
  const undone = batch.undone as Undone[] | null;
  const canUndo = !undone && changes.some(({ id }) => id) && now().getTime() < batch.madeAt.getTime() + UNDO_MS;
  return { ...batch, kind: batch.kind as Kind, changes, undone, canUndo };
}

export type Batch = Awaited<ReturnType<typeof findBatch>>;

/** The same with the name of whom the cases were given to, as a page says it. */
export async function readBatch(db: Db, actor: Staff, id: string) {
  const batch = await findBatch(db, actor, id);
  const to = batch.kind === "assignee" && batch.target ? [batch.target] : [];
  const [colleague] = await db.$queryRaw<{ name: string }[]>`SELECT name FROM colleagues(${to}::uuid[])`;
  return { batch, name: colleague?.name ?? "" };
}
