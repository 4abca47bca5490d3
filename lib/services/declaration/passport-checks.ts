import type { Condition } from "./condition";
import type { Mistake } from "./mistake";
import type { Question } from "./question";
import type { Service, ServicePage } from "./service";

type Place = { question: Question; page: ServicePage; path: Mistake["path"] };
type Wanted = {
  /** What it has to be, as the sentence about a mistake says it. */
  as: string;
  fits: (question: Question) => boolean;
  /** Who has to answer it; undefined: whoever the service asks. */
  asked?: "always" | "ofTwo";
};

const plainText = (question: Question) => question.kind === "text" && !question.secret;

/** Questions that every passport reads under these names (docs/adding-a-service.md); the number is sealed and kept apart. */
const everyPassport: Record<string, Wanted> = {
  oldPassportNumber: { as: "a text with secret", fits: (one) => one.kind === "text" && one.secret === true },
};

/** A child's: who it is for, and the two guardians, of whom the second is written to. */
const childPassport: Record<string, Wanted> = {
  child: {
    as: 'a person with who ["child"]',
    fits: (one) => one.kind === "person" && one.who.every((who) => who === "child"),
    asked: "always",
  },
  guardianName: { as: "a text without secret", fits: plainText, asked: "always" },
  secondGuardian: {
    as: 'a oneOf with an option "yes"',
    fits: (one) => one.kind === "oneOf" && one.options.some(({ value }) => value === "yes"),
    asked: "always",
  },
  secondGuardianName: { as: "a text without secret", fits: plainText, asked: "ofTwo" },
  secondGuardianEmail: {
    as: "a text without secret, and with the pattern of an email address",
    fits: (one) => plainText(one) && takesAddressesOnly(one),
    asked: "ofTwo",
  },
};

/** What a passport lacks of the questions that the portal itself reads. Without the second guardian's, a child's would be sent unsigned. */
export function passportMistakes({ passport, pages }: Service): Mistake[] {
  if (!passport) return [];
  const places = pages.flatMap((page, p) =>
    page.questions.map((question, q): Place => ({ question, page, path: ["pages", p, "questions", q] })),
  );
  const wanted = { ...everyPassport, ...(passport === "child" && childPassport) };
  return Object.entries(wanted).flatMap(([id, one]) => {
    const place = places.find(({ question }) => question.id === id);
    if (place) return misread(place, one);
    return [{ path: ["passport"], message: `this passport needs a question "${id}", which is ${one.as}, on a page of its pages` }];
  });
}

function misread({ question, page, path }: Place, { as, fits, asked }: Wanted): Mistake[] {
  const { id } = question;
  if (!fits(question)) return [{ path, message: `the portal reads "${id}" of a passport as ${as}` }];
  if (!asked) return [];
  const conditions = [page.showWhen, question.showWhen].filter((one) => one !== undefined);
  const isOptional = "optional" in question && question.optional;
  if (asked === "always" && (isOptional || conditions.length))
    return [{ path, message: `everybody has to answer "${id}": it and its page have neither optional nor showWhen` }];
  if (asked === "ofTwo" && (isOptional || !conditions.length || !conditions.every(isOfTwo)))
    return [{ path, message: `"${id}" is not optional, and asked when "secondGuardian" is "yes", by showWhen and nothing else` }];
  return [];
}

/** Whether it holds when a second guardian is there, and never otherwise. */
const isOfTwo = (condition: Condition) => "question" in condition && condition.question === "secondGuardian" && condition.is === "yes";

function takesAddressesOnly(question: Question): boolean {
  if (question.kind !== "text" || !question.pattern) return false;
  const pattern = new RegExp(`^(?:${question.pattern.matches})$`, "u");
  return pattern.test("name@example.com") && !pattern.test("name");
}
