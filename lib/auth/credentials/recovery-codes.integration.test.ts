import { describe, expect, it } from "vitest";
import { makeRecoveryCodes, useRecoveryCode } from "@/lib/auth/credentials/recovery-codes";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";

const made = (accountId: string) => asSystem("test", (db) => makeRecoveryCodes(db, accountId));
const used = (accountId: string, typed: string) => asSystem("test", (db) => useRecoveryCode(db, accountId, typed));

describe("recovery codes", () => {
  it("are ten, of two groups of five, without letters that look like others", async () => {
    const { accountId } = await newResident();
    const codes = await made(accountId);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9AC-HJKMNPQRTV-Y]{5}-[0-9AC-HJKMNPQRTV-Y]{5}$/);
  });

  it("work once each, for their own account only", async () => {
    const [mine, other] = [await newResident(), await newResident()];
    const [first, second] = await made(mine.accountId);
    await made(other.accountId);
    expect(await used(other.accountId, first!)).toBe(false);
    expect(await used(mine.accountId, first!)).toBe(true);
    expect(await used(mine.accountId, first!)).toBe(false);
    expect(await used(mine.accountId, second!)).toBe(true);
  });

  it.each([
    ["in small letters", (code: string) => code.toLowerCase()],
    ["without the dash", (code: string) => code.replace("-", "")],
    ["with spaces anywhere", (code: string) => ` ${[...code].join(" ")} `],
    ["with a long dash", (code: string) => code.replace("-", "–")],
    ["in full-width letters", (code: string) => code.replace(/\w/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ["with look-alikes for digits", (code: string) => code.replaceAll("0", "O").replaceAll("1", "l").replaceAll("5", "s")],
    ["in Arabic digits", (code: string) => code.replace(/\d/g, (c) => String.fromCharCode(0x660 + Number(c)))],
  ])("may be typed %s", async (_, typed) => {
    const { accountId } = await newResident();
    for (const code of await made(accountId)) expect(await used(accountId, typed(code)), code).toBe(true);
  });

  it("have one winner when one is typed twenty times at once", async () => {
    const { accountId } = await newResident();
    const [code] = await made(accountId);
    const winners = await Promise.all(Array.from({ length: 20 }, () => used(accountId, code!)));
    expect(winners.filter(Boolean)).toHaveLength(1);
  });

  it("end when new ones are made, also when two sets are made at once", async () => {
    const { accountId } = await newResident();
    const [old] = await made(accountId);
    const sets = await Promise.all([made(accountId), made(accountId), made(accountId)]);
    expect(await used(accountId, old!)).toBe(false);
    const left = await Promise.all(sets.map(([code]) => used(accountId, code!)));
    expect(left.filter(Boolean)).toHaveLength(1);
    expect(await asSystem("test", (db) => db.recoveryCode.count({ where: { accountId } }))).toBe(10);
  });

  it("are nothing that their owner's own session could read or use up", async () => {
    const resident = await newResident();
    const [code] = await made(resident.accountId);
    expect(await asActor(resident, (db) => db.recoveryCode.count())).toBe(0);
    expect(await asActor(resident, (db) => useRecoveryCode(db, resident.accountId, code!))).toBe(false);
    expect(await used(resident.accountId, code!)).toBe(true);
  });

  it.each(["", "-----", "0", "000000", "ACDEFGHJKMN", "’; DROP TABLE"])("are not %j", async (typed) => {
    const { accountId } = await newResident();
    await made(accountId);
    expect(await used(accountId, typed)).toBe(false);
  });
});
