import { describe, expect, it } from "vitest";
import { findService } from "@/lib/services/catalogue";
import { composeLetter, type LetterFacts, type Outcome } from "@/lib/staff/decisions/letter";

const service = findService("dog-licence")!;
const same = (text: string) => ({ en: text, es: text, ar: text });
const facts: LetterFacts = {
  ...{ outcome: "refused", holder: "Amara Okafor", service: service.name, issues: service.issues.name, subject: "Rex" },
  ...{
    sentOn: new Date("2027-02-01"),
    on: new Date("2027-02-15"),
    department: same("City Clerk"),
    rule: same("Animal Ordinance, section 12"),
  },
  ...{ edition: "2026", conditions: [], text: "", feeCents: 0n, wasPaid: true },
  reasons: [
    {
      criterion: "chip",
      unmet: same("The dog has no chip."),
      rule: same("Section 14"),
      edition: "2026",
      note: "Its number is another dog’s.",
    },
  ],
};
const paragraphs = async (more: Partial<LetterFacts>, language: "en" | "es" | "ar" = "en") =>
  (await composeLetter(language, { ...facts, ...more })).parts.flatMap((part) => part.paragraphs);

describe("a letter", () => {
  it("says what does not hold, in which rule of which edition, and until when one can object", async () => {
    const said = await paragraphs({});
    expect(said).toContain("The dog has no chip. Its number is another dog’s. (Section 14, 2026)");
    expect(said).toContain("The decision is made under: Animal Ordinance, section 12, 2026.");
    expect(said.at(-1)).toContain("24 March 2027");
  });

  it("gives the days to object from the decision on, and those that a second person may take as well", async () => {
    expect(await composeLetter("en", { ...facts, outcome: "approved", reasons: [] })).toMatchObject({ until: "2027-03-17" });
    expect(await composeLetter("en", facts)).toMatchObject({ until: "2027-03-24" });
  });

  it("asks for the fee that is due with the approval, in its exact amount", async () => {
    expect((await paragraphs({ outcome: "approved", reasons: [], feeCents: 20_705n })).join(" ")).toContain("$207.05");
  });

  it("says that a fee is kept where one was paid", async () => {
    expect((await paragraphs({})).join(" ")).toContain("is not paid back");
    expect((await paragraphs({ wasPaid: false })).join(" ")).not.toContain("paid back");
  });

  it("has no part without words", async () => {
    const { parts } = await composeLetter("en", { ...facts, outcome: "approved", reasons: [] });
    expect(parts.every((part) => part.paragraphs.length && part.paragraphs.every(Boolean))).toBe(true);
    expect(parts.map(({ heading }) => heading)).not.toContain("What you have to keep to");
  });

  it.each(["en", "es", "ar"] as const)("has every outcome in %s, with nothing left to fill in", async (language) => {
    for (const outcome of ["approved", "refused", "cancelled", "revoked"] satisfies Outcome[]) {
      const { title, greeting, parts, closing } = await composeLetter(language, { ...facts, outcome });
      const whole = JSON.stringify([title, greeting, parts, closing]);
      expect(whole).not.toMatch(/[{}]\w|letters\.|undefined/);
      expect(whole).toContain("Rex");
    }
  });
});
