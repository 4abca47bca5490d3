import { z } from "zod";
import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { recordCategories } from "@/lib/city/records/categories";
import type { Db } from "@/lib/db/as-actor";
import { beyond, readCursor, writeCursor } from "@/lib/keyset";
import { canSeeRecords } from "@/lib/records/policy";
import { recordStatuses } from "@/lib/records/workflow";

export const deskViews = ["all", ...recordStatuses] as const;
const A_PAGE = 30;

export type DeskWish = { view: (typeof deskViews)[number]; category: string; q: string };

const typed = z
  .string()
  .overwrite((text) => text.replace(/\p{Cc}/gu, " "))
  .trim()
  .max(100)
  .catch("");

export const readDeskWish = (said: { show?: string; category?: string; q?: string }): DeskWish => ({
  view: deskViews.find((name) => name === said.show) ?? "all",
  category: recordCategories().some(({ slug }) => slug === said.category) ? said.category! : "",
  q: typed.parse(said.q ?? ""),
});

/** The records of the desk, what was changed last first. */
export async function listDesk(db: Db, actor: Staff, { view, category, q }: DeskWish, after?: string) {
  authorize(canSeeRecords(actor), actor);
  const rows = await db.publicRecord.findMany({
    where: {
      ...(view !== "all" && { status: view }),
      ...(category && { category }),
      ...(q && { id: { in: await searchDesk(db, q) } }),
      AND: beyond(readCursor(after), "updatedAt", "desc"),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: A_PAGE + 1,
    select: {
      id: true,
      title: true,
      number: true,
      category: true,
      departmentId: true,
      status: true,
      textState: true,
      documentedOn: true,
      updatedAt: true,
    },
  });
  const records = rows.slice(0, A_PAGE);
  const last = rows.length > A_PAGE ? records.at(-1)! : undefined;
  return { records, ...(last && { next: writeCursor(last, last.updatedAt) }) };
}

async function searchDesk(db: Db, q: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM record_desk_search(${q})`;
  return rows.map(({ id }) => id);
}
