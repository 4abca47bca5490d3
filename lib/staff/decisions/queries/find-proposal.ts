import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { findCase } from "@/lib/staff/cases/find-case";
import { refOf } from "@/lib/staff/cases/ref-of";
import type { Letter } from "@/lib/staff/decisions/letter";
import { withNames } from "@/lib/staff/decisions/queries/read-decision";
import { canDecideCase } from "@/lib/staff/policy";

/** What was proposed, with its letter as it would be sent, and the case that it is about. Throws NotFoundError. */
export const findProposal = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    const found = await findCase(db, actor, await refOf(db, actor, "decision", id));
    authorize(canDecideCase(actor, found), actor);
    const decision = found.decisions.find((one) => one.id === id);
    if (!decision) throw new NotFoundError("no such decision");
    return { ...(await withNames(db, actor, found)), decision: { ...decision, letter: decision.letter as unknown as Letter } };
  });
