import type { Db } from "@/lib/db/prisma";

/**
 * Runs what reads a page from an index that has its order. However few rows the planner expects beside those of the page, it then sorts
 * nothing that it can read sorted: a page costs the same every day.
 */
export async function inIndexOrder<Result>(db: Db, run: () => Promise<Result>): Promise<Result> {
  await db.$executeRaw`SET LOCAL enable_sort = off`;
  const result = await run(); // an error ends the transaction, and the setting with it
  await db.$executeRaw`SET LOCAL enable_sort = on`;
  return result;
}
