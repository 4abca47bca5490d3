import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/services/answers";
import { aboutHash, consentAbout, consentState } from "./consent-state";

const service = { slug: "child-passport", passport: "child" as const };
const answers: Answers = {
  child: { who: "child", name: "Ana Ortiz", birthDate: "2019-05-03" },
  guardianName: "Maya Ortiz",
  secondGuardian: "yes",
  secondGuardianName: "Sam Reed",
  secondGuardianEmail: "Sam@Post.example",
};
const at = new Date("2027-02-02T12:00:00Z");
const later = new Date("2027-02-16T12:00:00Z");
const row = { status: "asked", aboutHash: aboutHash(consentAbout(service, answers)!), expiresAt: later };

describe("the second guardian's consent", () => {
  it.each([
    ["was not asked for", answers, undefined, "missing"],
    ["was asked for", answers, row, "asked"],
    ["was given", answers, { ...row, status: "given" }, "given"],
    ["was refused", answers, { ...row, status: "refused" }, "missing"],
    ["was asked for too long ago", answers, { ...row, expiresAt: at }, "missing"],
    ["stays given when its link is over", answers, { ...row, status: "given", expiresAt: at }, "given"],
    ["was given to another child", { ...answers, child: { who: "child", name: "Eva Ortiz", birthDate: "2019-05-03" } }, { ...row, status: "given" }, "missing"], // prettier-ignore
    ["was given by another guardian", { ...answers, secondGuardianEmail: "kim@post.example" }, { ...row, status: "given" }, "missing"],
    ["is not needed from an only guardian", { ...answers, secondGuardian: "sole" }, undefined, undefined],
    ["is not asked before it is known from whom", { ...answers, secondGuardianEmail: "" }, undefined, "missing"],
  ] as [string, Answers, typeof row | undefined, string | undefined][])("%s", (_, given, consent, state) =>
    expect(consentState(service, given, consent, at)).toBe(state),
  );

  it("is for a child's passport only", () => {
    expect(consentState({ slug: "new-passport", passport: "new" as never }, answers, undefined, at)).toBeUndefined();
  });
});
