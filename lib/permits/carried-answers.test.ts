import { describe, expect, it } from "vitest";
import { carriedAnswers } from "@/lib/permits/carried-answers";
import { findService } from "@/lib/services/catalogue";

const dogs = findService("dog-licence")!;
const before = {
  ownerName: "Robin Tester",
  home: { line: "14 Quay Street" },
  over65: false,
  dogs: [{ id: "one", answers: { dogName: "Rex", born: "2021-05-04", breed: "large", neutered: true } }],
};

describe("answers that a renewal begins with", () => {
  it("are those of before, in groups too", () => {
    expect(carriedAnswers(dogs, before)).toMatchObject({
      ownerName: "Robin Tester",
      home: { line: "14 Quay Street" },
      over65: false,
      dogs: [{ id: "one", answers: { dogName: "Rex", breed: "large", neutered: true } }],
    });
  });

  it("are left out when the question is gone, or the choice is", () => {
    const changed = { ...before, gone: "x", dogs: [{ id: "one", answers: { dogName: "Rex", breed: "dragon" } }] };
    expect(carriedAnswers(dogs, changed)).not.toHaveProperty("gone");
    expect(carriedAnswers(dogs, changed)).toMatchObject({ dogs: [{ answers: { dogName: "Rex" } }] });
    expect(JSON.stringify(carriedAnswers(dogs, changed))).not.toContain("dragon");
  });

  const one = (question: object, answer: unknown) =>
    carriedAnswers({ pages: [{ questions: [{ id: "asked", ...question }] }] } as never, { asked: answer } as never);

  it.each([
    ["a day of that time", { kind: "date" }, "2026-03-01", {}],
    ["a birthday", { kind: "date", birthday: true }, "1980-03-01", { asked: "1980-03-01" }],
    ["a sealed number", { kind: "text", secret: true, longest: 100 }, "v1.x", {}],
    ["what was confirmed", { kind: "statement" }, true, {}],
    ["a number beyond today's bounds", { kind: "number", min: 0, max: 5 }, 6, {}],
    ["an answer of another kind", { kind: "number", min: 0, max: 5 }, "6", {}],
    ["an address", { kind: "address" }, { line: "14 Quay Street" }, { asked: { line: "14 Quay Street" } }],
  ])("%s", (_, question, answer, kept) => expect(one(question, answer)).toEqual(kept));
});
