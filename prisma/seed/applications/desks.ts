import { atTheDesk } from "@/lib/staff/policy";
import type { Town } from "../town";

/** Who of the staff works on a department's applications, by its slug. */
export type Clerks = ReadonlyMap<string, { id: string; name: string }>;

/** The one who is nearest to the work of those who work on cases. */
export function clerksOf({ accounts, departmentIds }: Town): Clerks {
  const staff = accounts.filter(({ role }) => role && atTheDesk.includes(role));
  return new Map(
    [...departmentIds.keys()].map((slug) => {
      const desk = staff.filter(({ departments }) => departments?.includes(slug)); // never empty: supervisors sit in every department
      const { id, displayName: name } = desk.find(({ role }) => role !== "supervisor") ?? desk[0]!;
      return [slug, { id, name }];
    }),
  );
}
