import { addDays } from "@/lib/city/city-day";
import { atSomeTime } from "../bills/pay-day";
import { forPerson } from "../registry";
import { columns, type SeedTable } from "../rows/seed-table";
import type { Town } from "../town";

export type SignIn = { id: string; at: Date; accountId: string; deviceLabel: string };

const devices = ["Firefox on Windows", "Safari on iPhone", "Chrome on Android"];

/** When each demo account signed in over the last two months. The newest one never has; nobody can sign in as a neighbour. */
export function signIns({ registry, accounts }: Town): SignIn[] {
  return accounts
    .filter(({ username, passwordHash }) => username !== "resident-new" && passwordHash !== null)
    .flatMap(({ id: accountId, username }) => {
      const { random, newId, today } = forPerson(registry, `sign-ins of ${username}`);
      const usual = random.pick(devices);
      return [58, 41, 33, 20, 12, 5, 1].map((daysAgo) => {
        const at = atSomeTime(addDays(today, -daysAgo), random);
        return { id: newId(at), at, accountId, deviceLabel: random.chance(0.8) ? usual : random.pick(devices) };
      });
    });
}

export const loginEventTable: SeedTable<SignIn> = {
  name: "login_event",
  columns: columns("id at account_id event device_label"),
  rows: ({ id, at, accountId, deviceLabel }) => [[id, at, accountId, "signedIn", deviceLabel]],
};
