import { describe, expect, it } from "vitest";
import { mayOpen, signUpSteps, stepOf } from "@/lib/auth/sign-up/steps";

const confirmedAt = new Date();
const rows = [
  ["just begun", { confirmedAt: null, accountId: null, facts: {} }, "check-email", ["check-email"]],
  ["confirmed", { confirmedAt, accountId: null, facts: {} }, "name", ["name"]],
  ["named", { confirmedAt, accountId: null, facts: { legalName: "A" } }, "username", ["name", "username"]],
  [
    "with a username",
    { confirmedAt, accountId: null, facts: { legalName: "A", username: "a" } },
    "password",
    ["name", "username", "password"],
  ],
  ["with an account", { confirmedAt, accountId: "1", facts: { legalName: "A", username: "a" } }, "recovery-codes", ["recovery-codes"]],
  [
    "with saved codes",
    { confirmedAt, accountId: "1", facts: { legalName: "A", username: "a", codesSaved: true as const } },
    "done",
    ["recovery-codes", "done"],
  ],
] as const;

describe("creating an account", () => {
  it.each(rows)("%s", (_, progress, step, open) => {
    expect(stepOf(progress)).toBe(step);
    expect(signUpSteps.filter((name) => mayOpen(name, progress))).toEqual(open);
  });
});
