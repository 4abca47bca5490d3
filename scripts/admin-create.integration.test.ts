import { spawnSync } from "node:child_process";
import { TOTP } from "otpauth";
import { expect, it } from "vitest";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { useTotp } from "@/lib/auth/credentials/totp";
import { asSystem } from "@/lib/db/as-actor";

const run = (given: Record<string, string>) => {
  const options = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/admin-create.ts", ...options], {
    encoding: "utf8",
    env: process.env,
  });
  return { status, said: stdout, failed: stderr };
};
const wish = { username: "noor.second", email: "noor.second@city.example", name: "Noor Aziz", department: "permits" };

it("the command makes an administrator who signs in with what it prints, once", { timeout: 60_000 }, async () => {
  const { status, said } = run(wish);
  expect([status, said]).toEqual([0, expect.stringContaining("noor.second is an administrator.")]);
  const shown = (label: string) => new RegExp(`${label} +(\\S+)`).exec(said)![1]!;
  const made = await asSystem("test", (db) =>
    db.account.findUniqueOrThrow({
      where: { username: wish.username },
      select: { id: true, kind: true, role: true, status: true, displayName: true, email: true, passwordHash: true },
    }),
  );
  expect(made).toMatchObject({ kind: "staff", role: "admin", status: "active", displayName: wish.name, email: wish.email });
  expect(await verifyPassword(made.passwordHash, shown("password"))).toBe(true);
  const code = new TOTP({ secret: shown("authenticator secret") }).generate();
  expect(await asSystem("test", (db) => useTotp(db, made.id, code))).toBe(true);

  const again = run(wish);
  expect([again.status, again.failed]).toEqual([1, expect.stringContaining("Another account has this username or this email address.")]);
  expect(again.said).not.toContain("password");
});

it("the command says what cannot be used, and makes nothing", { timeout: 60_000 }, async () => {
  const nowhere = run({ ...wish, username: "noor.third", email: "noor.third@city.example", department: "nowhere" });
  expect([nowhere.status, nowhere.failed]).toEqual([1, expect.stringContaining('The city has no department "nowhere".')]);
  const noMail = run({ username: "noor.third", email: "no address", name: "Noor Aziz" });
  expect([noMail.status, noMail.failed]).toEqual([1, expect.stringContaining("--email cannot be used")]);
  expect(await asSystem("test", (db) => db.account.count({ where: { username: "noor.third" } }))).toBe(0);
});
