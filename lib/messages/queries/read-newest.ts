import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canSeeThreads } from "@/lib/messages/policy";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { listThreads } from "@/lib/messages/queries/threads";

/** The threads written in last, for the dashboard; none for those who may not see messages. */
export async function readNewest(db: Db, actor: Resident, most: number) {
  const threads = canSeeThreads(actor) ? (await listThreads(db, actor, "all", undefined, most)).slice(0, most) : [];
  const departments = await departmentSlugs(
    db,
    threads.map(({ departmentId }) => departmentId),
  );
  return { threads, departments };
}
