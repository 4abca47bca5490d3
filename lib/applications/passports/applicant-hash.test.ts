import { describe, expect, it } from "vitest";
import { childHash, holderHash } from "./applicant-hash";

const ana = { name: "Ana Núñez-Ruiz", birthDate: "2019-05-03" };

describe("whom a passport is for", () => {
  it.each(["ana nunez ruiz", "  ANA  NÚÑEZ RUIZ", "Ana Nu\u0301n\u0303ez–Ruiz"])("is the same child as %s", (name) => {
    expect(childHash({ ...ana, name })).toBe(childHash(ana));
  });

  it.each([
    ["another name", { ...ana, name: "Eva Núñez-Ruiz" }],
    ["another birthday", { ...ana, birthDate: "2019-05-04" }],
  ])("is another child with %s", (_, other) => expect(childHash(other)).not.toBe(childHash(ana)));

  it("is whoever applies, for an adult: another party is another person", () => {
    expect(holderHash("a")).toBe(holderHash("a"));
    expect(new Set([holderHash("a"), holderHash("b"), childHash(ana)]).size).toBe(3);
  });
});
