import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";
import { documentsVisibleTo } from "@/lib/documents/policy";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

/** What was sent, and where each file can be had: the files themselves would be too much for one archive. */
export const documentParts: PortablePart[] = [
  {
    name: "documents",
    models: ["Document", "StoredFile"],
    read: async (db, person, after) => {
      const rows = await db.document.findMany({
        where: { ...documentsVisibleTo(person), id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: {
          ...{ id: true, kind: true, name: true, status: true, note: true, remark: true, createdAt: true, decidedAt: true },
          application: { select: { ref: true } },
          message: { select: { id: true, thread: { select: { ref: true } } } },
          file: { select: { id: true, name: true, type: true, size: true, sha256: true, status: true } },
        },
      });
      return rows.map(({ file, ...row }) => ({ ...row, file: { ...file, address: env().APP_ORIGIN + paths.file(file.id) } }));
    },
  },
];
