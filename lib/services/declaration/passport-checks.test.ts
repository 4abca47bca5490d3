/* eslint-disable @typescript-eslint/no-explicit-any -- a service that is made wrong on purpose has no type */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readService } from "./read-service";

/** The sentences about a passport after one change to its questions, which are found by their names, and to their pages. */
function mistakesAfter(slug: string, change: (questions: Record<string, any>, pages: Record<string, any>, service: any) => void) {
  const service = JSON.parse(readFileSync(`lib/city/services/${slug}.json`, "utf8"));
  const questions = service.pages.flatMap((page: any) => page.questions.map((one: any) => [one.id, one]));
  const pages = service.pages.flatMap((page: any) => page.questions.map((one: any) => [one.id, page]));
  change(Object.fromEntries(questions), Object.fromEntries(pages), service);
  const read = readService(`${slug}.json`, JSON.stringify(service));
  return "mistakes" in read ? read.mistakes.map((one) => one.replace(`${slug}.json has a mistake at `, "")) : [];
}

const take = (pages: Record<string, any>, id: string) => (pages[id].questions = pages[id].questions.filter((one: any) => one.id !== id));
const always = (id: string) => `everybody has to answer "${id}": it and its page have neither optional nor showWhen.`;
const ofTwo = (id: string) => `"${id}" is not optional, and asked when "secondGuardian" is "yes", by showWhen and nothing else.`;

describe("the questions that the portal itself reads of a passport", () => {
  it.each(["new-passport", "passport-renewal", "passport-replacement", "child-passport"])("are there in %s", (slug) => {
    expect(mistakesAfter(slug, () => {})).toEqual([]);
    expect(mistakesAfter(slug, (q) => (q.oldPassportNumber.id = "oldNumber"))).toEqual([
      'passport: this passport needs a question "oldPassportNumber", which is a text with secret, on a page of its pages.',
    ]);
    const [sentence, ...more] = mistakesAfter(slug, (q) => delete q.oldPassportNumber.secret);
    expect(sentence).toMatch(/^pages\[\d\]\.questions\[\d\]: the portal reads "oldPassportNumber" of a passport as a text with secret\.$/);
    expect(more).toEqual([]);
  });

  it("are asked of passports only", () =>
    expect(mistakesAfter("passport-renewal", (q, p, s) => (delete s.passport, take(p, "oldPassportNumber")))).toEqual([]));

  it.each<[string, (...made: Parameters<Parameters<typeof mistakesAfter>[1]>) => void, string]>([
    ["no second guardian's name is asked", (_, p) => take(p, "secondGuardianName"), 'passport: this passport needs a question "secondGuardianName", which is a text without secret'],
    ["the guardian is called otherwise", (q) => (q.guardianName.id = "parentName"), 'passport: this passport needs a question "guardianName"'],
    ["the child may be somebody else", (q) => (q.child.who = ["child", "self"]), 'the portal reads "child" of a passport as a person with who ["child"].'],
    ["the child may be left out", (q) => (q.child.optional = true), always("child")],
    ["the second guardian may be left out", (q) => (q.secondGuardian.optional = true), always("secondGuardian")],
    ["the second guardian is asked of some", (q) => (q.secondGuardian.showWhen = { question: "relation", is: "parent" }), always("secondGuardian")],
    ["the guardians' page is shown to some", (_, p) => (p.guardianName.showWhen = { question: "relation", is: "parent" }), always("guardianName")],
    ["the guardian's name is sealed", (q) => (q.guardianName.secret = true), 'the portal reads "guardianName" of a passport as a text without secret.'],
    ["nobody is asked by the answer yes", (q) => (q.secondGuardian.options[0].value = "both"), 'the portal reads "secondGuardian" of a passport as a oneOf with an option "yes".'],
    ["the second name may be left out", (q) => (q.secondGuardianName.optional = true), ofTwo("secondGuardianName")],
    ["the address is asked of everybody", (q) => delete q.secondGuardianEmail.showWhen, ofTwo("secondGuardianEmail")],
    ["the address is asked at times", (q) => (q.secondGuardianEmail.showWhen = { question: "relation", is: "parent" }), ofTwo("secondGuardianEmail")],
    ["anything is an address", (q) => (q.secondGuardianEmail.pattern.matches = ".+"), 'the portal reads "secondGuardianEmail" of a passport as a text without secret, and with the pattern of an email address.'],
  ])("say in a sentence that %s", (_, change, sentence) => {
    expect(mistakesAfter("child-passport", change).join("\n")).toContain(sentence);
  }); // prettier-ignore
});
