import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { subjectOf } from "@/lib/issues/desk/commands/move-issue";
import { findIssue } from "@/lib/issues/desk/find-issue";
import { nameOfAccount } from "@/lib/issues/desk/queries/name-of-account";
import { openContact } from "@/lib/issues/sealed-contact";

/** Who reported it and how they are reached, for its department alone. Each look is written down, and whoever reported it can read that. */
export const readReporter = (actor: Staff, ref: string) =>
  asActor(actor, async (db) => {
    const found = await findIssue(db, actor, ref);
    const row = await db.issueContact.findUnique({ where: { reportId: found.id } });
    const account = found.partyId ? await nameOfAccount(db, found.id) : undefined;
    if (!row && !account) throw new NotFoundError("nobody left a name");
    record(db, actor, "issue.contactRead", subjectOf(found));
    return { ref: found.ref, category: found.category, address: found.address, account, ...(row && openContact(row)) };
  });
