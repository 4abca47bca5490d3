import type { Db } from "@/lib/db/as-actor";
import type { Resolution } from "@/lib/issues/workflow";

type Ended = { id: string; resolution: Resolution | null };

/** Of reports that ended because somebody else does the work, who that is, by their id: as the public page says it. */
export async function listPassedOn(db: Db, issues: readonly Ended[]): Promise<Map<string, string>> {
  const ids = issues.filter(({ resolution }) => resolution === "referred" || resolution === "notResponsible").map(({ id }) => id);
  if (!ids.length) return new Map();
  const found = await db.$queryRaw<{ id: string; whom: string }[]>`
    SELECT DISTINCT ON (report_id) report_id AS id, facts->>'whom' AS whom FROM issue_update
    WHERE report_id = ANY (${ids}::uuid[]) AND kind = 'referred' AND is_public AND facts->>'whom' <> ''
    ORDER BY report_id, at DESC, issue_update.id DESC LIMIT ${ids.length}`;
  return new Map(found.map(({ id, whom }) => [id, whom]));
}
