import { randomUUID } from "node:crypto";
import type { Staff, StaffRole } from "@/lib/auth/actor";
import { asSystem } from "@/lib/db/as-actor";

type Work = { services?: string[]; ownPartyId?: string };

/** A member of staff of the test's own, in the departments of these slugs, as an actor. */
export const newStaff = (role: StaffRole, slugs = ["permits"], { services = [], ownPartyId }: Work = {}): Promise<Staff> =>
  asSystem("test", async (db) => {
    const name = `s${randomUUID().slice(0, 8)}`;
    const email = `${name}@city.example`;
    const own = ownPartyId && { ownPartyId };
    const data = { username: name, email, displayName: name, kind: "staff", role, services, ...own };
    const { id: accountId } = await db.account.create({ data, select: { id: true } });
    const departments = (await db.department.findMany({ where: { slug: { in: slugs } }, select: { id: true } })).map(({ id }) => id);
    await db.accountDepartment.createMany({ data: departments.map((departmentId) => ({ accountId, departmentId })) });
    return { kind: "staff", accountId, name, email, role, departments, services, ...own };
  });
