import type { Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { shownSql, type PublicIssue } from "@/lib/issues/public/shown";
import { normaliseReference } from "@/lib/reference";

const LONGEST = 40;
const asRef = (typed: string) => normaliseReference(typed.slice(0, LONGEST));

/** One report by its reference as it is typed, as everybody sees it. Throws NotFoundError for what is private or not there. */
export async function findShown(db: Db, typed: string): Promise<PublicIssue> {
  const [issue] = await findShownAmong(db, [typed]);
  if (!issue) throw new NotFoundError("no such report");
  return issue;
}

/** Some of them, in any order; what is private is not among them. */
export const findShownAmong = (db: Db, typed: readonly string[]): Promise<PublicIssue[]> =>
  db.$queryRaw<PublicIssue[]>`SELECT ${shownSql} FROM public_issue WHERE ref = ANY (${typed.map(asRef)}) LIMIT ${typed.length}`;
