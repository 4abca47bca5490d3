import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

const MOST = 20;

/**
 * Gives a message the files that its writer has chosen for it; one that is still being checked goes along. Throws DomainError when one of
 * them was not taken: nobody is to think that the city has it.
 */
export async function attachFiles(db: Db, { partyId, accountId }: Resident, draftOf: string, messageId: string) {
  const chosen = await db.document.findMany({
    where: { draftOf, partyId, file: { accountId, status: { not: "uploading" } } },
    take: MOST,
    select: { id: true, file: { select: { status: true } } },
  });
  if (chosen.some(({ file }) => file.status === "rejected")) throw new DomainError("documents.notTaken");
  if (!chosen.length) return;
  await db.document.updateMany({ where: { id: { in: chosen.map(({ id }) => id) } }, data: { draftOf: null, messageId } });
}
