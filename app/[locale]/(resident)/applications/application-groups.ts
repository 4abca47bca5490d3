import {
  APPLICATIONS_A_PAGE,
  applicationGroups,
  listApplications,
  type ListedApplication,
} from "@/lib/applications/queries/list-applications";
import { listPermits, type ListedPermit, PERMITS_A_PAGE } from "@/lib/applications/queries/list-permits";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { writeCursor, type Cursor } from "@/lib/keyset";

export const groups = [...applicationGroups, "permits"] as const;

/** One page of a group; `next` is the place at which there is more. */
export type FoundGroup = { next?: string } & (
  { name: (typeof applicationGroups)[number]; rows: ListedApplication[] } | { name: "permits"; rows: ListedPermit[] }
);

export async function readGroup(db: Db, actor: Resident, name: (typeof groups)[number], after?: Cursor): Promise<FoundGroup> {
  if (name === "permits") {
    const found = await listPermits(db, actor, after);
    return { name, ...cut(found, PERMITS_A_PAGE, ({ issuedAt }) => issuedAt) };
  }
  const found = await listApplications(db, actor, name, after);
  return { name, ...cut(found, APPLICATIONS_A_PAGE, ({ savedAt }) => savedAt) };
}

function cut<Row extends { id: string }>(found: Row[], most: number, at: (row: Row) => Date) {
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  return { rows, ...(last && found.length > most && { next: writeCursor(last, at(last)) }) };
}
