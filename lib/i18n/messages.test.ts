import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { languages, type Language } from "@/lib/paths";
import { areas } from "./messages";

type Area = (typeof areas)[number];
type Part = ReturnType<IntlMessageFormat["getAst"]>[number];
// The parser's numbers for what a part can be.
const [LITERAL, DATE, TIME, SELECT, PLURAL, POUND] = [0, 3, 4, 5, 6, 7] as number[];

const avoided: Record<Language, RegExp> = {
  en: /\b(please|kindly|oops|invalid|successful(ly)?|404|500)\b/i,
  es: /por favor|\bups\b|inválid|no (es|son) válid|exitosamente|con éxito|satisfactoriamente|(^|\s)(tú|tu|tus|tienes|puedes)\b/i,
  ar: /يرجى|الرجاء|من فضلك|غير صالح|عفوًا|عذرًا|بنجاح/,
};

const textOf = (language: Language, area: Area) => readFileSync(`messages/${language}/${area}.json`, "utf8");

/** Every message of a file by its full key. */
const messages = (language: Language, area: Area) => flat(JSON.parse(textOf(language, area)) as object);
const flat = (tree: object, path = ""): [key: string, message: string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, string | object]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const parsed = (language: Language, message: string) => new IntlMessageFormat(message, language);
const inside = (part: Part) =>
  "children" in part ? [part.children] : "options" in part ? Object.values(part.options).map(({ value }) => value) : [];

/** Every argument and tag, however deep. */
const places = (parts: Part[]): Exclude<Part, { type: 0 | 7 }>[] =>
  parts.flatMap((part) => [...(part.type === LITERAL || part.type === POUND ? [] : [part as never]), ...inside(part).flatMap(places)]);

const names = (parts: Part[]) => [...new Set(places(parts).map((part) => ("children" in part ? `<${part.value}>` : part.value)))].sort();

/** What a message can say: one text for each way through its plurals and selects. What is filled in is left out. */
const sayings = (parts: Part[]): string[] =>
  parts.reduce((heads, part) => heads.flatMap((head) => said(part).map((text) => head + text)), [""]);
const said = (part: Part) =>
  part.type === LITERAL ? [(part as { value: string }).value] : inside(part).length ? inside(part).flatMap(sayings) : [""];

/** Values for all places: each choice of a select with numbers of every plural. */
function samples(parts: Part[]) {
  const found = places(parts);
  const choices = found.flatMap((part) => (part.type === SELECT && "options" in part ? Object.keys(part.options) : []));
  const value = (part: Part, choice: string, number: number) => {
    if ("children" in part) return (chunks: unknown[]) => chunks.join("");
    if (part.type === SELECT) return choice;
    return part.type === DATE || part.type === TIME ? new Date(0) : number;
  };
  return (choices.length ? choices : [""]).flatMap((choice) =>
    [0, 1, 2, 3, 11, 100, 2.5].map((number) => Object.fromEntries(found.map((part) => [part.value, value(part, choice, number)]))),
  );
}

describe.each(languages)("the words in %s", (language) => {
  it("are in one file per area", () => {
    expect(readdirSync(`messages/${language}`).sort()).toEqual(areas.map((area) => `${area}.json`).sort());
  });

  it.each(areas)("%s: same keys, same places to fill, and each can be said", (area) => {
    const english = new Map(messages("en", area));
    expect(messages(language, area).map(([key]) => key)).toEqual([...english.keys()]);
    for (const [key, message] of messages(language, area)) {
      const format = parsed(language, message);
      expect(names(format.getAst()), key).toEqual(names(parsed("en", english.get(key)!).getAst()));
      for (const values of samples(format.getAst())) expect(String(format.format(values)), key).not.toMatch(/[{}<>]|undefined|\[object/);
    }
  });

  it.each(areas)("%s: none of the words we avoid, no straight quotes, no escapes", (area) => {
    for (const [key, message] of messages(language, area)) expect(message, key).not.toMatch(avoided[language]);
    expect(textOf(language, area)).not.toMatch(/\\[u"]|'/);
  });
});

it("quote in Spanish with angular marks, as the RAE advises, and each is closed", () => {
  for (const area of areas)
    for (const [key, message] of messages("es", area)) {
      expect(message, `${area}.${key}`).not.toMatch(/[“”„"]/);
      expect(message.replace(/[^«»]/g, ""), `${area}.${key}`).toMatch(/^(«»)*$/);
    }
});

it("count in Arabic as Arabic does", () => {
  for (const area of areas)
    for (const [key, message] of messages("ar", area))
      for (const part of places(parsed("ar", message).getAst()))
        if (part.type === PLURAL && "options" in part)
          expect(Object.keys(part.options), `${area}.${key}`).toEqual(["zero", "one", "two", "few", "many", "other"]);
});

it("give a security code a line of its own, and no other number of six digits", () => {
  for (const language of languages) {
    const mails = JSON.parse(textOf(language, "accountMail")) as Record<string, { subject: string; text: string }>;
    const withCode = Object.values(mails).filter(({ subject, text }) => `${subject}${text}`.includes("{code}"));
    expect(withCode.length).toBeGreaterThan(0);
    for (const { subject, text } of withCode) {
      expect(text).toMatch(/^\{code\}\n/);
      expect(`${subject}${text}`.replace("{code}", "")).not.toMatch(/\d{6}|\{code\}/);
    }
  }
});

describe("English", () => {
  const sentences = (text: string) => text.split(/(?<=[.?!])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = (text: string) => text.match(/[\p{L}\d’-]+/gu) ?? [];
  /** Groups of vowels without a silent e: near enough for the average of a file. */
  const syllables = (word: string) => word.replace(/([^laeiouy]es|[^td]ed|[^laeiouy]e)$/i, "").match(/[aeiouy]+/gi)?.length ?? 1;

  it.each(areas)("%s: at most 20 words a sentence, and grade 8 for the whole (Flesch-Kincaid)", (area) => {
    const all = messages("en", area).flatMap(([, message]) => sayings(parsed("en", message).getAst()).flatMap(sentences));
    for (const sentence of all) expect(words(sentence).length, sentence).toBeLessThanOrEqual(20);
    const whole = all.filter((sentence) => /[.?!]$/.test(sentence));
    const count = whole.flatMap(words);
    const spoken = count.reduce((sum, word) => sum + syllables(word), 0);
    expect(0.39 * (count.length / whole.length) + 11.8 * (spoken / count.length) - 15.59).toBeLessThanOrEqual(8);
  });
});
