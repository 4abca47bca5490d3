import type { Db } from "@/lib/db/as-actor";

/** The name and address of the account that a report of the actor's own departments came from. */
export async function nameOfAccount(db: Db, reportId: string): Promise<{ name: string; email: string } | undefined> {
  const [row] = await db.$queryRaw<{ name: string; email: string }[]>`SELECT name, email FROM issue_reporter(${reportId}::uuid)`;
  return row;
}
