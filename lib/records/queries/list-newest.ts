import type { Db } from "@/lib/db/as-actor";

const NEWEST = 50;

/** What was published last, for the feed. */
export const listNewest = (db: Db, { category, department }: { category: string; department: string }) =>
  db.publishedRecord.findMany({
    where: { ...(category && { category }), ...(department && { department }) },
    orderBy: [{ publishedAt: "desc" }, { recordId: "desc" }],
    take: NEWEST,
    select: {
      ...{ recordId: true, title: true, number: true, summary: true, category: true, department: true, language: true },
      ...{ publishedAt: true, updatedAt: true, documentedOn: true, fileSize: true },
    },
  });
