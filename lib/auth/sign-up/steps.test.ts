import { describe, expect, it } from "vitest";
import type { SignUpFacts } from "@/lib/auth/sign-up/find-sign-up";
import { mayOpen, signUpSteps, stepOf, type SignUpStep } from "@/lib/auth/sign-up/steps";

const begun = { confirmedAt: null, accountId: null, facts: {} };
const confirmed = (facts: SignUpFacts = {}) => ({ confirmedAt: new Date(), accountId: null, facts });
const made = (facts: SignUpFacts = {}) => ({ ...confirmed({ legalName: "A", username: "a", ...facts }), accountId: "1" });

const rows: [string, typeof begun | ReturnType<typeof confirmed> | ReturnType<typeof made>, SignUpStep, SignUpStep[]][] = [
  ["just begun", begun, "check-email", ["check-email"]],
  ["confirmed", confirmed(), "name", ["name"]],
  ["named", confirmed({ legalName: "A" }), "username", ["name", "username"]],
  ["with a username", confirmed({ legalName: "A", username: "a" }), "passkey", ["name", "username", "password", "passkey"]],
  ["with an account", made(), "phone", ["phone"]],
  ["with a number", made({ phoneTyped: true }), "phone-code", ["phone", "phone-code"]],
  ["with or without a phone", made({ phoneAsked: true }), "recovery-codes", ["phone", "phone-code", "recovery-codes"]],
  ["with saved codes", made({ phoneAsked: true, codesSaved: true }), "done", ["phone", "phone-code", "recovery-codes", "done"]],
];

describe("creating an account", () => {
  it.each(rows)("%s", (_, progress, step, open) => {
    expect(stepOf(progress, true)).toBe(step);
    expect(signUpSteps.filter((name) => mayOpen(name, progress, true))).toEqual(open);
  });

  it("asks for no phone where the city sends no text messages", () => {
    expect(stepOf(made(), false)).toBe("recovery-codes");
    expect(signUpSteps.filter((name) => mayOpen(name, made(), false))).toEqual(["recovery-codes"]);
  });
});
