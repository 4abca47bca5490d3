import { expect, it } from "vitest";
import { markedWords } from "./marked-words";

it.each([
  ["Get a licence for your dog", "dogs", "en", ["dog"]],
  ["Get a licence for your dog", "a licence for DOG", "en", ["licence", "dog"]],
  ["Obtenga la licencia de su perro", "licencias de perros", "es", ["licencia", "perro"]],
  ["احصل على رخصة لكلبك", "رخصه", "ar", ["رخصة"]],
  ["Renew your passport", "pasport", "en", []],
  ["Renew your passport", "<b>", "en", []],
] as const)("of “%s” the words of “%s” are marked", (text, query, language, marked) => {
  const parts = markedWords(text, query, language);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(parts.filter(({ isMarked }) => isMarked).map((part) => part.text)).toEqual(marked);
});
