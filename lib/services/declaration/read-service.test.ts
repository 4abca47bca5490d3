/* eslint-disable @typescript-eslint/no-explicit-any -- a service that is made wrong on purpose has no type */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readService } from "./read-service";

const file = "dog-licence.json";
const text = readFileSync(`lib/city/services/${file}`, "utf8");

const kilos = { id: "kilos", kind: "number", max: 90, decimals: 1, label: { en: "Weight", es: "Peso", ar: "الوزن" } };

/** The sentences about the dog licence after one change to it. */
function mistakesAfter(change: (service: any) => void): string[] {
  const service = JSON.parse(text);
  change(service);
  const read = readService(file, JSON.stringify(service));
  return "mistakes" in read ? read.mistakes : [];
}

describe("a service's file", () => {
  it("is read when nothing is wrong", () => expect(readService(file, text)).toHaveProperty("service.slug", "dog-licence"));

  it("that is no JSON is named", () => {
    const read = readService(file, text.slice(0, -3));
    expect(read).toHaveProperty("mistakes");
    expect("mistakes" in read && read.mistakes[0]).toMatch(/^dog-licence\.json is no JSON: /);
  });

  it.each<[string, (service: any) => void, string]>([
    ["a text is missing in one language", (s) => delete s.title.ar, "title.ar: it is missing; it must be a text"],
    ["a text is empty", (s) => (s.name.es = " "), "name.es: it is empty"],
    ["a name is misspelled", (s) => ((s.sumary = s.summary), 0), "sumary: nothing of this name is read here; check its spelling"],
    ["the department is unknown", (s) => (s.department = "zoo"), 'department: there is no department "zoo" in departments.json'],
    ["the topic is unknown", (s) => (s.topic = "cats"), 'topic: there is no topic "cats" in topics.json'],
    ["the file has another name", (s) => (s.slug = "cat-licence"), 'slug: the file of "cat-licence" must be called cat-licence.json'],
    ["the slug has capitals", (s) => (s.slug = "Dog"), "slug: it must be lower-case words joined by dashes"],
    ["the version is zero", (s) => (s.version = 0), "version: it must be at least 1"],
    [
      "a kind of question is unknown",
      (s) => (s.pages[0].questions[0].kind = "txt"),
      "pages[0].questions[0].kind: the kind of a question must be one of text, ",
    ],
    [
      "a question stands twice",
      (s) => s.pages[1].questions.push(s.pages[0].questions[0]),
      'pages[1].questions[1].id: there is another question "ownerName"',
    ],
    ["a page stands twice", (s) => (s.pages[1].id = "owner"), 'pages[1].id: there is another page "owner"'],
    [
      "a page has a name of the portal",
      (s) => (s.pages[1].id = "review"),
      'pages[1].id: "review" is the name of a page of the portal; choose another',
    ],
    [
      "a condition looks ahead",
      (s) => (s.pages[0].showWhen = { question: "dogs", given: true }),
      'pages[0].showWhen: "dogs" is not a question that comes before',
    ],
    [
      "a condition compares with two things",
      (s) => (s.pages[1].showWhen = { question: "over65", is: true, above: 2 }),
      "pages[1].showWhen: a condition must have exactly one of is, isOneOf, includes, above, below and given",
    ],
    [
      "a condition has a text for yes or no",
      (s) => (s.pages[1].showWhen = { question: "over65", is: "yes" }),
      'pages[1].showWhen: "over65" is answered by true or false',
    ],
    [
      "a condition has an unknown option",
      (s) => (s.pages[1].questions[0].questions[4].showWhen = { question: "breed", is: "huge" }),
      'pages[1].questions[0].questions[4].showWhen: "breed" has no option "huge"',
    ],
    [
      "a choice has one option",
      (s) => s.pages[1].questions[0].questions[2].options.splice(1),
      "pages[1].questions[0].questions[2].options: a choice needs at least two options",
    ],
    [
      "a fee counts a text",
      (s) => (s.fee.lines[0].quantity.of = "ownerName"),
      'fee.lines[0].quantity.of: "ownerName" must be a question with a number, a group or several choices',
    ],
    ["a fee has no price", (s) => delete s.fee.lines[0].rateCents, "fee.lines[0]: a fee line needs either rateCents or share"],
    ["a fee has an unknown unit", (s) => (s.fee.lines[0].unit = "tail"), 'fee.lines[0].unit: "tail" is not one of the units in fees.json'],
    [
      "a fee line is due at another time",
      (s) => (s.fee.lines[0].due = "later"),
      "fee.lines[0].due: it must be one of beforeSending, onApproval",
    ],
    [
      "no line is due when its fee is",
      (s) => s.fee.lines.forEach((line: { due?: string }) => (line.due = "onApproval")),
      "fee.due: every line is due onApproval; say so here, and leave it out of the lines",
    ],
    ["a price is a fraction", (s) => (s.fee.lines[0].rateCents = 18.5), "fee.lines[0].rateCents: it must be a whole number"],
    ["a document has no examples", (s) => (s.documents[0].accepted = []), "documents[0].accepted: it must have at least one entry"],
    [
      "a pattern is none",
      (s) => (s.pages[1].questions[0].questions[4].pattern.matches = "("),
      "pages[1].questions[0].questions[4].pattern.matches: it must be a regular expression",
    ],
    [
      "a prefill does not fit",
      (s) => (s.pages[0].questions[0].prefill = "birthDate"),
      "pages[0].questions[0].prefill: it fills a question of kind date, and this one is text",
    ],
    [
      "a condition is above a text",
      (s) => (s.pages[1].showWhen = { question: "ownerName", above: 2 }),
      'pages[1].showWhen: "ownerName" is neither a number nor a list, so nothing is above or below it',
    ],
    [
      "a price is taken a broken number of times",
      (s) => (s.pages[0].questions.push(kilos), (s.fee.lines[0].quantity.of = "kilos")),
      'fee.lines[0].quantity.of: "kilos" has decimals, and a price is taken a whole number of times',
    ],
    [
      "sooner is later",
      (s) => (s.promise.sooner = [{ when: { question: "over65", is: true }, workingDays: 3 }]),
      "promise.sooner[0].workingDays: it must be sooner than the promise that everybody has",
    ],
    [
      "sooner depends on nothing known",
      (s) => (s.promise.sooner = [{ when: { question: "speed", is: true }, workingDays: 1 }]),
      'promise.sooner[0].when: "speed" is not a question that comes before',
    ],
    [
      "the months are chosen in a text",
      (s) => (delete s.issues.validMonths, (s.issues.validMonthsOf = "ownerName")),
      'issues.validMonthsOf: "ownerName" must be a question of kind number, from 1 and without decimals',
    ],
    [
      "the months are fixed and chosen",
      (s) => (s.issues.validMonthsOf = "months"),
      "issues.validMonthsOf: the months are fixed by validMonths already; keep one of the two",
    ],
    ["there is no other way to apply", (s) => (s.otherWays = []), "otherWays: there must be another way than the portal"],
    ["there are no pages", (s) => (s.pages = []), "pages: it must have at least one entry"],
  ])("says in one sentence that %s", (_, change, sentence) => {
    const mistakes = mistakesAfter(change);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(`dog-licence.json has a mistake at ${sentence}`);
  });

  it("with three mistakes has three sentences", () =>
    expect(mistakesAfter((s) => ((s.minutes = "six"), (s.popular = "no"), (s.draftDays = 1)))).toEqual([
      "dog-licence.json has a mistake at popular: it must be one of true.",
      "dog-licence.json has a mistake at minutes: it must be a number.",
      "dog-licence.json has a mistake at draftDays: it must be at least 7.",
    ]));
});
