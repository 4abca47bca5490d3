import { expect, it } from "vitest";
import { categoryName } from "./category-name";

it.each([
  ["en", "Pothole", "Other problem"],
  ["es", "Bache", "Otro problema"],
  ["ar", "حفرة في الطريق", "مشكلة أخرى"],
])("a kind of problem has a name in %s, also when the city has it no more", (language, pothole, other) => {
  expect(categoryName("pothole", language)).toBe(pothole);
  expect(categoryName("gas-lamp", language)).toBe(other);
});
