import { describe, expect, it } from "vitest";
import { fees } from "@/lib/city/fees";
import { localised, type CityLanguage, type Localised } from "@/lib/city/localised";
import type { Answer, Answers } from "./answers";
import { findService, services } from "./catalogue";
import { chargesOf } from "./charges";
import { testsIn, type Condition, type ConditionTest } from "./declaration/condition";
import { questionKinds, type Question } from "./declaration/question";
import type { Service } from "./declaration/service";
import { holds } from "./holds";
import { shown } from "./shown";

const promised = [
  ...["building-permit", "business-licence", "business-licence-renewal", "street-event-permit", "food-stall-licence", "parking-permit"],
  ...["dog-licence", "library-card", "certificate-of-residence", "tree-work-permit", "change-of-property-owner"],
  ...["new-passport", "passport-renewal", "passport-replacement", "child-passport"],
];
const languages: CityLanguage[] = ["en", "es", "ar"];
const slugs = services().map(({ slug }) => slug);

describe("the city's services", () => {
  it("are those that were promised", () => expect([...slugs].sort()).toEqual(expect.arrayContaining(promised)));
  it("use every kind of question", () =>
    expect(
      new Set(
        services()
          .flatMap(questionsOf)
          .map(({ kind }) => kind),
      ),
    ).toEqual(new Set(questionKinds)));
  it("are popular four times at most", () => expect(services().filter(({ popular }) => popular).length).toBeLessThanOrEqual(4));

  it("have one passport service for each case, with one portrait and no other topic", () => {
    const passports = services().filter(({ passport }) => passport);
    expect(passports.map(({ passport }) => passport).sort()).toEqual(["child", "new", "renewal", "replacement"]);
    for (const { topic, department, documents } of passports) {
      expect([topic, department]).toEqual(["passports", "passports"]);
      expect(documents.filter(({ portrait }) => portrait)).toHaveLength(1);
    }
  });

  it.each<[string, Answers, string | undefined]>([
    ["new-passport", { adult: false }, "child-passport"],
    ["new-passport", { adult: true, citizen: true, hadPassport: "recent" }, "passport-renewal"],
    ["new-passport", { adult: true, citizen: true, hadPassport: "gone" }, "passport-replacement"],
    ["new-passport", { adult: true, citizen: true, hadPassport: "asChild" }, undefined],
    ["passport-renewal", { adult: true, where: "gone" }, "passport-replacement"],
    ["passport-renewal", { adult: true, where: "here", issuedAdult: false, endedLong: false }, "new-passport"],
    ["passport-renewal", { adult: true, where: "here", issuedAdult: true, endedLong: false }, undefined],
    ["passport-replacement", { adult: true, what: "fine" }, "passport-renewal"],
    ["passport-replacement", { adult: true, what: "lost", issuedAdult: true, endedLong: true }, "new-passport"],
    ["child-passport", { under18: false, childCitizen: true, relation: "parent" }, "new-passport"],
    ["business-licence-renewal", { sameOwner: false, stillOpen: true, expiry: "soon" }, "business-licence"],
  ])("send people from %s with %j to %s", (slug, answers, instead) => expect(stopOf(findService(slug)!, answers)?.instead).toBe(instead));
});

describe.each(slugs)("%s", (slug) => {
  const service = findService(slug)!;

  it("has stages whose days are the promise", () =>
    expect(service.stages.reduce((sum, { days }) => sum + days, 0)).toBe(service.promise.workingDays));

  it.each(languages)("calls nothing by the name of something else in %s", (language) => {
    const titles = service.pages.map(({ title }) => title[language]);
    const labels = questionsOf(service).map(({ label }) => label[language]);
    const names = service.documents.flatMap(({ title, name }) => [title, name]).map((text) => text[language]);
    for (const list of [titles, labels, names]) expect(repeated(list)).toEqual([]);
  });

  it.each(languages)("is found by words of its own in %s", (language) => {
    const said = new Set(plainWords(`${service.name[language]} ${service.title[language]}`));
    const words = service.search[language];
    expect(words.length).toBeGreaterThanOrEqual(6);
    expect(repeated(words.map((one) => plainWords(one).join(" ")))).toEqual([]);
    expect(words.filter((one) => plainWords(one).every((word) => said.has(word)))).toEqual([]);
  });

  it.each(languages)("speaks plainly in %s", (language) => {
    const texts = textsIn(service).map((text) => text[language]);
    const avoided = /\b(please|oops|invalid|successfully|por favor|inv[aá]lid[oa]|sírvase|con éxito)\b|يرجى|من فضلك|الرجاء|بنجاح|غير صالح/i;
    expect(texts.filter((text) => avoided.test(text))).toEqual([]);
    expect(texts.flatMap(sentences).filter((sentence) => sentence.trim().split(/\s+/).length > 20)).toEqual([]);
  });

  it("asks the prices of the fee table", () => {
    const table = Object.values(fees().services).flatMap(({ rates }) => (rates.type === "items" ? Object.entries(rates.items) : []));
    const prices = new Map(table.map(([code, { rateCents }]) => [code, rateCents]));
    for (const { code, rateCents } of service.fee?.lines ?? [])
      if (prices.has(code)) expect([code, rateCents]).toEqual([code, prices.get(code)]);
  });

  it("shows a question that depends on another of its page only after that is answered", () => {
    const tooEarly = service.pages.flatMap(({ questions }) => {
      const lists = [questions, ...questions.flatMap((one) => (one.kind === "group" ? [one.questions] : []))];
      return lists.flatMap((list) =>
        list.filter(({ showWhen }) => {
          const depends = showWhen && testsIn(showWhen).some((test) => list.some(({ id }) => id === test.question));
          return depends && holds(showWhen, {});
        }),
      );
    });
    expect(tooEarly.map(({ id }) => id)).toEqual([]);
  });

  it("has nothing that no answers lead to", () => {
    const missing = new Set([
      ...service.pages.map(({ id }) => `page ${id}`),
      ...service.pages.flatMap(({ questions }) => questions.map(({ id }) => `question ${id}`)),
      ...service.documents.map(({ id }) => `document ${id}`),
      ...(service.fee?.lines ?? []).map(({ code }) => `fee ${code}`),
    ]);
    const stops = new Set(service.pages.flatMap(({ stops }) => stops));
    const random = randomOf(7);
    for (let i = 0; i < 4_000 && (missing.size || stops.size); i++) {
      const there = shown(service, someAnswers(service, random));
      const stop = stopOf(service, there.answers);
      if (stop) stops.delete(stop);
      else {
        for (const { page, questions } of there.pages)
          for (const name of [`page ${page.id}`, ...questions.map(({ id }) => `question ${id}`)]) missing.delete(name);
        for (const { id } of there.documents) missing.delete(`document ${id}`);
        for (const { code } of chargesOf(service, there.answers)) missing.delete(`fee ${code}`);
      }
    }
    expect([...missing, ...[...stops].map(({ title }) => `stop ${title.en}`)]).toEqual([]);
  });
});

/** Every question, those of groups too. */
function questionsOf({ pages }: Service): Question[] {
  return pages.flatMap(({ questions }) => questions).flatMap((one) => (one.kind === "group" ? [one, ...one.questions] : [one]));
}

function stopOf(service: Service, answers: Answers) {
  const there = shown(service, answers);
  return there.pages.flatMap(({ page }) => page.stops).find(({ when }) => holds(when, there.answers));
}

function textsIn(data: unknown): Localised[] {
  if (typeof data !== "object" || data === null) return [];
  const text = localised.safeParse(data);
  return text.success ? [text.data] : Object.values(data).flatMap(textsIn);
}

const sentences = (text: string) => text.split(/[.!?؟]+(?:\s|$)/).filter(Boolean);
const plainWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}’]+/gu) ?? [];
const repeated = (list: string[]) => list.filter((one, i) => list.indexOf(one) < i);

/** The same numbers in every run. */
function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An answer to every question, those that are not there too; numbers lie around what conditions and fees ask about. */
function someAnswers(service: Service, random: (below: number) => number): Answers {
  const tests = conditionsIn(service).flatMap(testsIn);
  const answers: Answers = {};
  for (const { questions } of service.pages)
    for (const question of questions) {
      if ("optional" in question && question.optional && random(2)) continue;
      const answer = someAnswer(question, tests, random);
      if (answer !== undefined) answers[question.id] = answer;
    }
  return answers;
}

function someAnswer(question: Question, tests: ConditionTest[], random: (below: number) => number): Answer | undefined {
  const pick = <One>(list: readonly One[]) => list[random(list.length)]!;
  const limits = tests
    .flatMap((test) => (test.question === question.id ? [test.above, test.below] : []))
    .filter((one) => one !== undefined);
  const near = (min: number, max: number) => pick([min, max, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])]);
  switch (question.kind) {
    case "yesNo":
      return pick([true, false]);
    case "statement":
      return true;
    case "oneOf":
      return pick(question.options).value;
    case "severalOf":
      return question.options.map(({ value }) => value).filter(() => random(3) === 0);
    case "number":
      return near(question.min, question.max);
    case "money":
      return near(question.minCents, question.maxCents);
    case "group":
      return Array.from({ length: pick([question.least, question.most]) }, (_, i) => ({ id: String(i), answers: {} }));
    default:
      return "x"; // only whether there is an answer can be asked about
  }
}

const conditionsIn = ({ pages, documents, fee }: Service): Condition[] =>
  [
    ...pages.flatMap(({ showWhen, questions, stops }) => [
      showWhen,
      ...questions.map((one) => one.showWhen),
      ...stops.map(({ when }) => when),
    ]),
    ...documents.map(({ showWhen }) => showWhen),
    ...(fee?.lines ?? []).map(({ showWhen }) => showWhen),
  ].filter((one) => one !== undefined);
