import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import type { Language } from "@/lib/paths";
import type { Letter } from "@/lib/staff/decisions/letter";

/** The letter of a decision as it was sent. Throws NotFoundError for every other reader, and while a second person looks at it. */
export async function findLetter(db: Db, actor: Resident, { application, letter: ref }: { application: string; letter: string }) {
  authorize(canSeeApplications(actor), actor);
  const found = await db.decision.findFirstOrThrow({
    where: { ref, status: "decided", application: { ref: application, ...applicationsVisibleTo(actor) } },
    select: {
      ...{ ref: true, outcome: true, language: true, letter: true, decidedAt: true },
      application: { select: { ref: true, subject: true, status: true } },
    },
  });
  record(db, actor, "letter.opened", { id: found.ref });
  return { ...found, language: found.language as Language, letter: found.letter as unknown as Letter };
}

export type FoundLetter = Awaited<ReturnType<typeof findLetter>>;
