import { authorize } from "@/lib/access/policy";
import type { Actor, Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { noteListed, readPart, type QueuedIssue } from "@/lib/issues/desk/queue/list-issues";
import { canSeeIssues } from "@/lib/issues/policy";
import { searchIssues } from "@/lib/issues/desk/queue/search-issues";
import type { IssueWish } from "@/lib/issues/desk/views";

const ISSUES_A_PART = 500;

/** Whoever may not see the queue learns it before the first byte of a file. */
export function authorizeIssueExport(actor: Actor): asserts actor is Staff {
  authorize(canSeeIssues(actor), actor);
}

/** Everything that the queue holds for this wish and this actor, part by part, each in a transaction of its own; written down. */
export async function* exportIssues(actor: Staff, wish: IssueWish): AsyncGenerator<QueuedIssue[]> {
  let after: string | undefined;
  do {
    const { reports, next } = await asActor(actor, async (db) => {
      const found = await searchIssues(db, wish);
      const part = await readPart(db, actor, wish, { found, after, take: ISSUES_A_PART });
      noteListed(db, actor, wish, part.reports, "exported");
      return part;
    });
    yield reports;
    after = next;
  } while (after);
}
