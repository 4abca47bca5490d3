import { describe, expect, it } from "vitest";
import { passportFor } from "./applicant";
import { applicantHash } from "./applicant-hash";

const ana = { name: "Ana Núñez-Ruiz", birthDate: "2019-05-03" };

describe("whose passport it is", () => {
  it("says the child, or whoever applies", () => {
    const child = { who: "child" as const, ...ana };
    expect(passportFor({ passport: "child" }, { child, legalName: "Maya Ortiz", birthDate: "1990-01-01" })).toEqual(ana);
    expect(passportFor({ passport: "renewal" }, { legalName: "Maya Ortiz", birthDate: "1990-01-01" })).toEqual({
      name: "Maya Ortiz",
      birthDate: "1990-01-01",
    });
    expect(passportFor({ passport: "child" }, {})).toBeUndefined();
  });

  it.each(["ana nunez ruiz", "  ANA  NÚÑEZ RUIZ", "Ana Nu\u0301n\u0303ez–Ruiz"])("is the same person as %s", (name) => {
    expect(applicantHash({ ...ana, name })).toBe(applicantHash(ana));
  });

  it.each([
    ["another name", { ...ana, name: "Eva Núñez-Ruiz" }],
    ["another birthday", { ...ana, birthDate: "2019-05-04" }],
  ])("is another person with %s", (_, other) => expect(applicantHash(other)).not.toBe(applicantHash(ana)));
});
