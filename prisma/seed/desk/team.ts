import type { StaffRole } from "@/lib/auth/actor";
import { visits } from "@/lib/staff/policy";
import type { Town } from "../town";

export type Colleague = { id: string; name: string };
/** Who of a department does what; the second person is never the one who decides. */
export type Team = { clerk: Colleague; decider: Colleague; second?: Colleague; inspector: Colleague };

const decides: StaffRole[] = ["clerk", "passportOfficer", "supervisor"];
const atDesk: StaffRole[] = [...decides, "inspector", "works"];

/** The teams of all departments, by their slugs. */
export function teamsOf({ accounts, departmentIds }: Town): ReadonlyMap<string, Team> {
  return new Map(
    [...departmentIds.keys()].map((slug) => {
      const desk = accounts.filter(({ role, departments }) => role && atDesk.includes(role) && departments?.includes(slug));
      const [decider, second] = desk.filter(({ role }) => decides.includes(role!)).map(called);
      const clerk = called(desk.find(({ role }) => role !== "inspector" && role !== "supervisor") ?? desk.at(-1)!);
      return [slug, { clerk, decider: decider!, inspector: called(desk.find(({ role }) => visits(role!))!), ...(second && { second }) }];
    }),
  );
}

const called = ({ id, displayName: name }: { id: string; displayName: string }): Colleague => ({ id, name });
