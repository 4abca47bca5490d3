import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import type { ConsentAbout } from "@/lib/applications/passports/consent-state";

const open = ({ email }: Resident) => ({ email, status: "asked", expiresAt: { gt: now() } });

/** What is asked of whoever is signed in, as the guardian with that address. Throws NotFoundError when it is not, or not any more. */
export async function findOwnConsent(db: Db, actor: Resident, id: string): Promise<{ id: string; about: ConsentAbout }> {
  const found = await db.guardianConsent.findFirstOrThrow({
    where: { id: uuidOr404(id), ...open(actor) },
    select: { id: true, about: true },
  });
  return { id: found.id, about: found.about as ConsentAbout };
}

/** All of them, the one that ends first at the top. */
export function listOwnConsents(db: Db, actor: Resident, most: number) {
  return db.guardianConsent.findMany({
    where: open(actor),
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, about: true, expiresAt: true },
  });
}
