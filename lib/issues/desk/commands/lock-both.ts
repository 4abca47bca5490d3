import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { lockIssue, type FoundIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue } from "@/lib/issues/desk/policy";
import { normaliseReference } from "@/lib/reference";

/** Two reports by reference, locked in one order, so that two merges wait for each other and never in a circle. */
export async function lockBoth(db: Db, actor: Staff, refs: [string, string], seen: string): Promise<[FoundIssue, FoundIssue]> {
  await db.$queryRaw`SELECT id FROM issue_report WHERE ref = ANY (${refs.map(normaliseReference)}) ORDER BY id FOR UPDATE`;
  const both: [FoundIssue, FoundIssue] = [await lockIssue(db, actor, refs[0], seen), await lockIssue(db, actor, refs[1])];
  for (const one of both) authorize(canWorkOnIssue(actor, one), actor);
  return both;
}
