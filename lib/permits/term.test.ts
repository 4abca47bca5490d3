import { describe, expect, it } from "vitest";
import { lastDayOf, remindDays, renewalOf, worthOf } from "@/lib/permits/term";

const held = (status: string, validFrom: string, validUntil: string | null) => ({
  status,
  validFrom: new Date(validFrom),
  validUntil: validUntil ? new Date(validUntil) : null,
});
const dogs = { issues: { kind: "licence", renewedBy: "dog-licence" } } as never;

describe("the last day of a permit", () => {
  it.each([
    ["2027-02-15", 24, undefined, "2029-02-14"],
    ["2027-01-31", 1, undefined, "2027-02-27"],
    ["2027-02-15", undefined, undefined, undefined],
    ["2027-02-15", 12, "2027-03-01", "2028-03-01"],
    ["2027-02-15", 12, "2027-02-14", "2028-02-14"],
    ["2027-02-15", 12, "2026-01-01", "2028-02-14"],
  ])("from %s for %s months after one until %s is %s", (from, months, older, last) =>
    expect(lastDayOf(from, months, older ? new Date(older) : null)).toBe(last),
  );
});

describe("what a permit is worth", () => {
  it.each([
    ["valid", "2027-02-14", "valid"],
    ["valid", "2027-02-13", "expired"],
    ["valid", null, "valid"],
    ["revoked", "2027-02-13", "revoked"],
    ["superseded", "2027-02-13", "superseded"],
  ])("%s until %s, on 14 February", (status, until, worth) => expect(worthOf(held(status, "2026-01-01", until), "2027-02-14")).toBe(worth));
});

describe("renewing", () => {
  it.each([
    ["too early", held("valid", "2026-03-01", "2027-02-28"), { from: "2026-12-30", isOpen: false }, "2026-12-29"],
    ["from the first reminder on", held("valid", "2026-03-01", "2027-02-28"), { from: "2026-12-30", isOpen: true }, "2026-12-30"],
    ["after its end", held("expired", "2026-03-01", "2027-02-28"), { isOpen: true }, "2027-06-01"],
    ["at once, when it is short", held("valid", "2027-02-01", "2027-02-28"), { from: "2027-02-01", isOpen: true }, "2027-02-01"],
    ["never once revoked", held("revoked", "2026-03-01", "2027-02-28"), undefined, "2027-02-01"],
    ["never once replaced", held("superseded", "2026-03-01", "2027-02-28"), undefined, "2027-02-01"],
    ["never without an end", held("valid", "2026-03-01", null), undefined, "2027-02-01"],
  ])("%s", (_, permit, renewal, today) => {
    const found = renewalOf(permit, dogs, today);
    if (renewal) expect(found).toMatchObject({ service: "dog-licence", ...renewal });
    else expect(found).toBeUndefined();
  });

  it("needs a service that does it, and its days may be the city's", () => {
    expect(renewalOf(held("valid", "2026-03-01", "2027-02-28"), { issues: { kind: "permit" } } as never, "2027-02-01")).toBeUndefined();
    expect(remindDays(dogs)).toEqual([60, 14]);
    expect(remindDays({ issues: { remindDays: [90, 30] } } as never)).toEqual([90, 30]);
  });
});
