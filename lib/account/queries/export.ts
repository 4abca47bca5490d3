import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** The newest wish for a file, and how it stands. */
export const findExport = (db: Db, { accountId }: Pick<Resident, "accountId">) =>
  db.dataExport.findFirst({
    where: { accountId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { status: true, expiresAt: true },
  });
