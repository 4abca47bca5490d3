import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";
import { canSeeQueue } from "@/lib/staff/policy";

/** The case that a review, a visit or a decision is about, for findCase to judge who may see it. Throws NotFoundError. */
export async function refOf(db: Db, actor: Staff, thing: "review" | "inspection" | "decision", id: string): Promise<string> {
  authorize(canSeeQueue(actor), actor);
  const [row] = await db.$queryRaw<{ ref: string | null }[]>`SELECT case_ref_of(${thing}, ${uuidOr404(id)}::uuid) AS ref`;
  if (!row?.ref) throw new NotFoundError(`no such ${thing}`);
  return row.ref;
}
