import type { Staff } from "@/lib/auth/actor";
import { asSystem } from "@/lib/db/as-actor";

/** A member of staff of the demo city as an actor, for these departments. */
export const atDesk = (username: string, slugs: string[]): Promise<Staff> =>
  asSystem("test", async (db) => {
    const { id: accountId, displayName: name, email } = await db.account.findUniqueOrThrow({ where: { username } });
    const departments = await db.department.findMany({ where: { slug: { in: slugs } }, select: { id: true } });
    return { kind: "staff", accountId, name, email, role: "clerk", departments: departments.map(({ id }) => id), services: [] };
  });
