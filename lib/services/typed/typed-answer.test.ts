import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedAnswer, typedPage } from "./typed-answer";
import type { Known } from "./typed-record";

const label = { en: "x", es: "x", ar: "x" };
const quayStreet = { id: "a1", line: "14 Quay Street, Harbourton 21301", parcel: { id: "l1", number: "011-114-10" } };
const known: Known = {
  today: new Date("2026-11-22"),
  self: { name: "Maya Ortiz", birthDate: "1984-05-17", partyId: "p1" },
  children: [{ partyId: "c1", name: "Leo Ortiz", birthDate: "2019-02-03" }],
  businesses: [{ partyId: "b1", name: "Tidewater Books" }],
  addresses: {
    "14 Quay St": [quayStreet],
    "011-114-10": [quayStreet],
    "11 Pilot Street": [
      { id: "a2", line: "11 Pilot Street, unit 1", parcel: { id: "l2", number: "012-111-03" } },
      { id: "a3", line: "11 Pilot Street, unit 2", parcel: { id: "l2", number: "012-111-03" } },
    ],
  },
};
const read = (question: object, fields: Record<string, string | string[]>) =>
  typedAnswer({ id: "q", label, ...question } as never, fields, known);
const options = ["small", "medium", "large"].map((value) => ({ value, label }));

describe("a typed answer", () => {
  it.each<[string, object, Record<string, string | string[]>, unknown]>([
    ["text is trimmed", { kind: "text", longest: 9 }, { q: "  Rex  the " }, { answer: "Rex the" }],
    ["text with unseen characters", { kind: "text", longest: 9 }, { q: "Re\u200bx\u0007" }, { answer: "Rex" }],
    ["text that is too long", { kind: "text", longest: 3 }, { q: "Rexx" }, { problem: "answers.tooLong", values: { most: 3 } }],
    ["emoji count once", { kind: "text", longest: 1 }, { q: "🐕" }, { answer: "🐕" }],
    [
      "text against its pattern",
      { kind: "text", longest: 20, pattern: { matches: "\\d{15}" } },
      { q: "1234" },
      { problem: "answers.pattern" },
    ],
    ["long text keeps its lines", { kind: "longText", longest: 50 }, { q: "one\r\ntwo" }, { answer: "one\ntwo" }],
    ["nothing", { kind: "text", longest: 9 }, {}, { empty: true }],
    ["a number with a space", { kind: "number", min: 0, max: 9_999, decimals: 0 }, { q: "1 200" }, { answer: 1200 }],
    ["a number with a comma between thousands", { kind: "number", min: 0, max: 9_999, decimals: 0 }, { q: "1,200" }, { answer: 1200 }],
    ["an Arabic number", { kind: "number", min: 0, max: 9_999, decimals: 0 }, { q: "١٢٠" }, { answer: 120 }],
    ["a decimal comma", { kind: "number", min: 0, max: 99, decimals: 1 }, { q: "3,5" }, { answer: 3.5 }],
    ["a decimal where none fits", { kind: "number", min: 0, max: 99, decimals: 0 }, { q: "3.5" }, { problem: "answers.wholeNumber" }],
    [
      "a number out of range",
      { kind: "number", min: 1, max: 99, decimals: 0 },
      { q: "-1" },
      { problem: "answers.numberRange", values: { min: 1, max: 99 } },
    ],
    ["no number", { kind: "number", min: 0, max: 99, decimals: 0 }, { q: "1e3" }, { problem: "answers.number" }],
    ["an amount", { kind: "money", minCents: 0, maxCents: 9_999_999 }, { q: "$1,250.5" }, { answer: 125_050 }],
    ["an amount with its currency behind", { kind: "money", minCents: 0, maxCents: 9_999_999 }, { q: "1250,50 USD" }, { answer: 125_050 }],
    ["an amount with three decimals", { kind: "money", minCents: 0, maxCents: 9_999_999 }, { q: "1.505" }, { problem: "answers.money" }],
    ["a date in parts", { kind: "date" }, { "q.day": "3", "q.month": "2", "q.year": "2027" }, { answer: "2027-02-03" }],
    ["a date in one", { kind: "date" }, { q: "2027-02-03" }, { answer: "2027-02-03" }],
    [
      "a date that is none",
      { kind: "date" },
      { "q.day": "31", "q.month": "6", "q.year": "2026" },
      { problem: "answers.date.real", part: "day" },
    ],
    [
      "a date without its month",
      { kind: "date" },
      { "q.day": "3", "q.month": "", "q.year": "2027" },
      { problem: "answers.date.month", part: "month" },
    ],
    [
      "a birthday tomorrow",
      { kind: "date", birthday: true },
      { q: "2026-11-23" },
      { problem: "answers.date.late", values: { until: known.today }, part: "day" },
    ],
    ["yes", { kind: "yesNo" }, { q: "yes" }, { answer: true }],
    ["neither yes nor no", { kind: "yesNo" }, { q: "maybe" }, { problem: "answers.choose" }],
    ["an option", { kind: "oneOf", options }, { q: "medium" }, { answer: "medium" }],
    ["an option that was never there", { kind: "oneOf", options }, { q: "huge" }, { problem: "answers.choose" }],
    ["several, each once", { kind: "severalOf", options }, { q: ["large", "small", "large", "huge"] }, { answer: ["small", "large"] }],
    [
      "more than allowed",
      { kind: "severalOf", options, most: 1 },
      { q: ["large", "small"] },
      { problem: "answers.chooseFewer", values: { most: 1 } },
    ],
    [
      "an address of the city",
      { kind: "address", inCity: true },
      { q: "14 Quay St" },
      { answer: { line: "14 Quay Street, Harbourton 21301", addressId: "a1" } },
    ],
    [
      "a house with several homes",
      { kind: "address", inCity: true },
      { q: "11 Pilot Street" },
      { problem: "answers.address.several", values: { count: 2 } },
    ],
    ["an address elsewhere", { kind: "address" }, { q: "1 High St, Dover" }, { answer: { line: "1 High St, Dover" } }],
    [
      "an address elsewhere where it must be here",
      { kind: "address", inCity: true },
      { q: "1 High St" },
      { problem: "answers.address.unknown" },
    ],
    ["a parcel by its number", { kind: "parcel" }, { q: "011-114-10" }, { answer: { parcelId: "l1", number: "011-114-10" } }],
    [
      "a parcel by the one address on it",
      { kind: "parcel" },
      { q: "14 Quay St" },
      { answer: { parcelId: "l1", number: "011-114-10", line: "14 Quay Street, Harbourton 21301" } },
    ],
    [
      "a parcel by a house of several units",
      { kind: "parcel" },
      { q: "11 Pilot Street" },
      { answer: { parcelId: "l2", number: "012-111-03", line: "11 Pilot Street" } },
    ],
    ["oneself", { kind: "person", who: ["self", "other"] }, { q: "self" }, { answer: { who: "self", ...known.self } }],
    ["one's child", { kind: "person", who: ["child"] }, { q: "c1" }, { answer: { who: "child", ...known.children[0] } }],
    ["somebody else's child", { kind: "person", who: ["child"] }, { q: "c2" }, { problem: "answers.choose" }],
    [
      "a child that is grown",
      { kind: "person", who: ["child"] },
      { q: "child", "q.name": "Ana", "q.birthDate": "2008-11-22" },
      { problem: "answers.person.notChild", part: "birthDate.day" },
    ],
    ["one's business", { kind: "business" }, { q: "b1" }, { answer: { partyId: "b1", name: "Tidewater Books" } }],
    ["another business", { kind: "business" }, { q: "other", "q.name": "Gull Café" }, { answer: { name: "Gull Café" } }],
  ])("%s", (_, question, fields, wanted) => expect(read(question, fields)).toEqual(wanted));

  it("never throws, whatever is sent", () => {
    const kinds = [
      "text",
      "longText",
      "number",
      "money",
      "date",
      "yesNo",
      "oneOf",
      "severalOf",
      "address",
      "person",
      "business",
      "parcel",
      "statement",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.dictionary(
          fc.constantFrom("q", "q.day", "q.month", "q.year", "q.name", "q.birthDate"),
          fc.oneof(fc.string(), fc.array(fc.string())),
        ),
        (kind, fields) => {
          const typed = read(
            { kind, longest: 50, min: 0, max: 9, decimals: 2, minCents: 0, maxCents: 99, options, who: ["self", "child", "other"] },
            fields,
          );
          expect("answer" in typed || "empty" in typed || "problem" in typed).toBe(true);
        },
      ),
    );
  });
});

describe("a typed page", () => {
  const questions = [
    { id: "name", kind: "text", longest: 20, label },
    { id: "note", kind: "longText", longest: 50, optional: true, label },
    { id: "agree", kind: "statement", label },
  ] as never;

  it("keeps what is right and says what is missing", () =>
    expect(typedPage(questions, { name: "Rex", note: "" }, known)).toEqual({
      answers: { name: "Rex" },
      emptied: ["note", "agree"],
      problems: { agree: { problem: "answers.statement" } },
    }));
});
