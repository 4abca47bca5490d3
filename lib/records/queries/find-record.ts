import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { canSeeRecords } from "@/lib/records/policy";

/** A record as the desk has it, with its files, the newest first. */
export function findRecord(db: Db, actor: Staff, given: string) {
  authorize(canSeeRecords(actor), actor);
  return db.publicRecord.findUniqueOrThrow({
    where: { id: uuidOr404(given) },
    include: {
      files: { orderBy: { createdAt: "desc" }, take: 5 },
      replaces: { select: { id: true, title: true, status: true } },
      replacedBy: { select: { id: true, title: true, status: true } },
    },
  });
}

export type DeskRecord = Awaited<ReturnType<typeof findRecord>>;

/** The PDF that counts: the newest that was not refused. */
export const fileOf = ({ files }: Pick<DeskRecord, "files">) => files.find(({ status }) => status !== "rejected");
