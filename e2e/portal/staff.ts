import { randomUUID } from "node:crypto";
import type { StaffRole } from "@/lib/auth/actor";
import type { Owner } from "./owner";

export type StaffMember = { accountId: string; username: string; email: string };

/** A member of staff of one test alone, in the departments of the demo's first of that role, with the demo's password and no second step yet. */
export async function makeStaff(owner: Owner, role: StaffRole = "clerk", name = "Sam Staff"): Promise<StaffMember> {
  const mark = randomUUID().slice(0, 12);
  const made = { accountId: randomUUID(), username: `staff-${mark}`, email: `staff.${mark}@city.example` };
  const { accountId } = made;
  await owner.rows(
    `INSERT INTO account (id, username, email, display_name, kind, role, password_hash)
     SELECT $1, $2, $3, $5, 'staff', $4, password_hash FROM account WHERE username = 'resident'`,
    [accountId, made.username, made.email, role, name],
  );
  await owner.rows(
    `INSERT INTO account_department (account_id, department_id) SELECT $1, department_id FROM account_department
     WHERE account_id = (SELECT id FROM account WHERE role = $2 ORDER BY created_at LIMIT 1)`,
    [accountId, role],
  );
  return made;
}
