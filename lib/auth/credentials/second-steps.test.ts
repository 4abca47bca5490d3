import { describe, expect, it } from "vitest";
import { countSecondSteps, requireSecondStep, type SecondSteps } from "@/lib/auth/credentials/second-steps";

const none = { passkeys: 0, apps: 0, hasPhone: false };

describe("what is left after a second step was taken away", () => {
  it.each<[SecondSteps, number]>([
    [{ kind: "resident", ...none }, 1],
    [{ kind: "resident", ...none, hasPhone: true }, 2],
    [{ kind: "resident", passkeys: 1, apps: 2, hasPhone: true }, 5],
    [{ kind: "staff", ...none, passkeys: 1 }, 1],
    [{ kind: "staff", ...none, apps: 1 }, 1],
    [{ kind: "staff", ...none, hasPhone: true }, 0],
    [{ kind: "staff", ...none }, 0],
  ])("%j: %i", (left, count) => {
    expect(countSecondSteps(left)).toBe(count);
    const judged = () => requireSecondStep(left);
    if (count) expect(judged).not.toThrow();
    else expect(judged).toThrow("security.lastSecondStep");
  });
});
