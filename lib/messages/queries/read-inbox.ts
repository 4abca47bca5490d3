import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { readCursor } from "@/lib/keyset";
import { countUnread } from "@/lib/messages/queries/count-unread";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { listThreads, THREADS_A_PAGE } from "@/lib/messages/queries/threads";

/** A page of the party's threads with the departments that have them, and how many are unread in all. */
export async function readInbox(actor: Resident, which: "open" | "all", after?: string) {
  const page = await asActor(actor, async (db) => {
    const found = await listThreads(db, actor, which, readCursor(after));
    const threads = found.slice(0, THREADS_A_PAGE);
    const departments = await departmentSlugs(
      db,
      threads.map(({ departmentId }) => departmentId),
    );
    return { threads, departments, more: found.length > THREADS_A_PAGE };
  });
  return { ...page, unread: await countUnread(actor) };
}
