import { demoKey } from "@/lib/issues/open311/keys";
import { demoAccounts, demoPassword } from "@/prisma/seed/demo-accounts";

const WEEK_MS = 7 * 86_400_000;

/** What people need to try the demo: one line per account, a key for programs, and a word when its "today" has become old. */
export function demoLines(shows: Date, now = new Date()): string[] {
  const width = Math.max(...demoAccounts.map(({ username }) => username.length));
  const accounts = demoAccounts.map(({ username, totpSecret, who }) =>
    [username.padEnd(width), demoPassword, totpSecret && `authenticator ${totpSecret}`, who].filter(Boolean).join("  "),
  );
  const lines = [...accounts, "", `Open311 key  ${demoKey()}`];
  const age = Math.floor((now.getTime() - shows.getTime()) / 86_400_000);
  const old = `The demo data is ${age} days old; npm run seed -- --fresh makes it new.`;
  return now.getTime() - shows.getTime() > WEEK_MS ? [...lines, "", old] : lines;
}
