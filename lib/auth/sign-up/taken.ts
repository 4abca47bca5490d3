import { randomInt } from "node:crypto";
import { lookAlikes, isReserved, skeletonOf, usernameFrom } from "@/lib/auth/sign-up/username";
import { asSystem, type Db } from "@/lib/db/as-actor";

/** Whether a username cannot be had: someone has it, it is the city's, or staff would be taken for its owner. */
export async function isTaken(db: Db, username: string): Promise<boolean> {
  if (isReserved(username) || (await db.account.count({ where: { username } }))) return true;
  const { from, to } = lookAlikes;
  const likeStaff = await db.$queryRaw<unknown[]>`
    SELECT FROM account WHERE kind = 'staff' AND ${skeletonOf(username)} IN (
      translate(replace(replace(username, 'rn', 'm'), 'vv', 'w'), ${from}, ${to}),
      translate(replace(replace(lower(display_name), 'rn', 'm'), 'vv', 'w'), ${from}, ${to})) LIMIT 1`;
  return likeStaff.length > 0;
}

/** A free username made from the person's name: with digits when the plain one is taken. */
export function proposeUsername(legalName: string, email: string): Promise<string> {
  const base = usernameFrom(legalName, email);
  const numbered = [...new Set(Array.from({ length: 12 }, (_, n) => (n < 4 ? n + 2 : randomInt(100, 10_000))))];
  return asSystem("proposeUsername", async (db) => {
    for (const candidate of [base, ...numbered.map((number) => `${base}${number}`)]) if (!(await isTaken(db, candidate))) return candidate;
    return "";
  });
}
