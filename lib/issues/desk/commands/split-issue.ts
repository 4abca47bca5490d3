import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { lockBoth } from "@/lib/issues/desk/commands/lock-both";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import type { IssueSplit } from "@/lib/issues/desk/schema";

/** Takes a duplicate out of a report again: it is open and waits to be worked on; those who follow either are told. */
export const splitIssue = (actor: Staff, { ref, seen, part }: IssueSplit) =>
  asActor(actor, async (db) => {
    const [main, found] = await lockBoth(db, actor, [ref, part], seen);
    if (found.duplicateOfId !== main.id) throw new DomainError("issueDesk.notMerged");
    await moveIssue(db, actor, found, {
      ...{ kind: "split", status: "triaged", facts: { from: main.ref } },
      data: { resolution: null, duplicateOfId: null, closedBy: null },
    });
    await moveIssue(db, actor, main, { kind: "split", facts: { part: found.ref } });
  });
