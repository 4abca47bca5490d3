import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { findCase } from "@/lib/staff/cases/find-case";
import type { Note } from "@/lib/staff/cases/schema";

/** Writes a note that only staff read, once for each form; whoever sees the case can. */
export const noteCase = (actor: Staff, { ref, text, key }: Note) =>
  asActor(actor, async (db) => {
    const { id: applicationId, partyId } = await findCase(db, actor, ref);
    const data = { applicationId, accountId: actor.accountId, authorName: actor.name, text, key, createdAt: now() };
    const { count } = await db.caseNote.createMany({ data: [data], skipDuplicates: true });
    if (count) record(db, actor, "case.noted", { id: applicationId, partyId });
  });
