import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { countIssues } from "@/lib/issues/desk/queue/count-issues";

/** How many reports nobody has looked at yet, up to one more than are counted. */
export const countNewIssues = async (db: Db, actor: Staff): Promise<number> => (await countIssues(db, actor, ["new"])).new ?? 0;
