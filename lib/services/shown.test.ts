import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { chargesOf, hasFee } from "./charges";
import { readService } from "./declaration/read-service";
import type { Service } from "./declaration/service";
import { holds } from "./holds";
import { shown } from "./shown";

const label = { en: "x", es: "x", ar: "x" };
const yes = (question: string) => ({ question, is: true });
const service = {
  pages: [
    {
      id: "one",
      questions: [
        { id: "a", kind: "yesNo", label },
        { id: "b", kind: "yesNo", label, showWhen: yes("a") },
      ],
    },
    { id: "two", showWhen: yes("b"), questions: [{ id: "c", kind: "number", label, min: 0, max: 9, decimals: 0 }] },
    {
      id: "three",
      questions: [
        {
          id: "dogs",
          kind: "group",
          label,
          least: 0,
          most: 9,
          questions: [
            { id: "big", kind: "yesNo", label },
            { id: "kilos", kind: "number", label, showWhen: yes("big") },
          ],
        },
      ],
    },
  ],
  documents: [{ id: "paper", showWhen: { question: "c", above: 2 } }],
} as unknown as Service;

describe("what is shown", () => {
  it.each<[Answers, string[], string[]]>([
    [{}, ["one", "three"], []],
    [{ a: true }, ["one", "three"], []],
    [{ a: true, b: true, c: 3 }, ["one", "two", "three"], ["paper"]],
    [{ a: true, b: true, c: 2 }, ["one", "two", "three"], []],
    [{ a: false, b: true, c: 3 }, ["one", "three"], []],
  ])("with %j is %j", (answers, pages, documents) => {
    const there = shown(service, answers);
    expect(there.pages.map(({ page }) => page.id)).toEqual(pages);
    expect(there.documents.map(({ id }) => id)).toEqual(documents);
  });

  it("leaves out answers of a way not taken any more, inside a group too", () =>
    expect(
      shown(service, { a: false, b: true, c: 3, stranger: "x", dogs: [{ id: "1", answers: { big: false, kilos: 9, other: 1 } }] }).answers,
    ).toEqual({ a: false, dogs: [{ id: "1", answers: { big: false } }] }));
});

describe("conditions", () => {
  const answers = { n: 5, s: ["x"], t: "text", y: false };
  it.each<[unknown, boolean]>([
    [undefined, true],
    [{ question: "n", above: 4 }, true],
    [{ question: "n", below: 5 }, false],
    [{ question: "s", above: 0 }, true],
    [{ question: "s", above: 1 }, false],
    [{ question: "s", below: 2 }, true],
    [{ question: "t", above: 0 }, false],
    [{ question: "n", isOneOf: [4, 5] }, true],
    [{ question: "s", includes: "x" }, true],
    [{ question: "s", includes: "y" }, false],
    [{ question: "y", is: false }, true],
    [{ question: "y", given: true }, true],
    [{ question: "none", given: true }, false],
    [{ not: { question: "none", given: true } }, true],
    [
      {
        all: [
          { question: "n", is: 5 },
          { question: "t", is: "text" },
        ],
      },
      true,
    ],
    [
      {
        any: [
          { question: "n", is: 6 },
          { question: "t", is: "text" },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { question: "n", is: 6 },
          { question: "t", is: "text" },
        ],
      },
      false,
    ],
  ])("%j", (condition, is) => expect(holds(condition as never, answers)).toBe(is));
});

describe("the fee of the dog licence", () => {
  const read = readService("dog-licence.json", readFileSync("lib/city/services/dog-licence.json", "utf8"));
  if (!("service" in read)) throw new Error(read.mistakes.join());
  const dogs = (count: number) => Array.from({ length: count }, (_, i) => ({ id: String(i), answers: {} }));

  it("is the price of each dog, and from 65 of one", () =>
    fc.assert(
      fc.property(fc.nat(6), fc.boolean(), (count, over65) => {
        const cents = chargesOf(read.service, { over65, dogs: dogs(count) }).reduce((sum, { amountCents }) => sum + amountCents, 0);
        expect(cents).toBe(1800 * (over65 ? Math.min(count, 1) : count));
      }),
    ));

  it("is a share of a value, at least its smallest, and what is above a number", () => {
    const line = { code: "x", name: label, explains: label };
    const fee = (...lines: object[]) => ({ fee: { due: "beforeSending", lines: lines.map((one) => ({ ...line, ...one })) } }) as never;
    expect(chargesOf(fee({ share: { of: "value", rateBp: 125, leastCents: 5000 } }), { value: 1_000_000 })[0]).toMatchObject({
      amountCents: 12_500,
      facts: { rateBp: 125 },
    });
    expect(chargesOf(fee({ share: { of: "value", rateBp: 125, leastCents: 5000 } }), { value: 100 })).toMatchObject([
      { amountCents: 5000, facts: {} },
    ]);
    expect(chargesOf(fee({ rateCents: 10, unit: "day", quantity: { of: "days", above: 2, upTo: 5 } }), { days: 9 })).toMatchObject([
      { amountCents: 30 },
    ]);
    expect(chargesOf(fee({ rateCents: 10, unit: "day", quantity: { of: "days", above: 2 } }), { days: 1 })).toEqual([]);
    expect(chargesOf({}, {})).toEqual([]);
  });

  it("is due line by line: with the application where nothing else is said, and together it is the whole", () => {
    const line = (code: string, more: object = {}) => ({ code, name: label, explains: label, rateCents: 100, ...more });
    const lines = [line("filing"), line("issue", { due: "onApproval" }), line("review", { due: "beforeSending" })];
    const codes = (fee: object, due?: "beforeSending" | "onApproval") => chargesOf({ fee } as never, {}, due).map(({ code }) => code);
    expect(codes({ due: "beforeSending", lines }, "beforeSending")).toEqual(["filing", "review"]);
    expect(codes({ due: "beforeSending", lines }, "onApproval")).toEqual(["issue"]);
    expect(codes({ due: "onApproval", lines }, "onApproval")).toEqual(["filing", "issue"]);
    expect(codes({ due: "onApproval", lines })).toEqual(["filing", "issue", "review"]);
    expect([hasFee({ fee: { due: "beforeSending", lines: [lines[0]] } as never }, "onApproval"), hasFee({}, "beforeSending")]).toEqual([
      false,
      false,
    ]);
  });
});
