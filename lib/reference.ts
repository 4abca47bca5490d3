import { randomInt } from "node:crypto";

/**
 * References that people read over the phone, such as `BL-4K7-92D-X3M`: two letters for the kind of thing, then nine
 * characters, the last of which checks all before it.
 * A letter that looks like another character (B I L O S Z) is left out, and read as that character when someone types it.
 */
const alphabet = "0123456789ACDEFGHJKMNPQRTVWXY";
const lookAlikes: Record<string, string> = { B: "8", I: "1", L: "1", O: "0", S: "5", Z: "2" };

/** As ISO 7064's pure systems: radix 2 generates all of 1 to 28 modulo 29, so no single error and no swap of two characters passes. */
const MODULUS = 29;
const RADIX = 2;

/** Letters that only stand in the prefix take the digits' values; L and U such that a swap across the first dash is seen too. */
const prefixValues: Record<string, number> = { B: 8, I: 1, L: 3, O: 0, S: 5, U: 4, Z: 2 };

const shape = /^([A-Z]{2})-?(\w{3})-?(\w{3})-?(\w{3})$/;

/** A new reference of a kind. Random, because things are looked up by it; the caller keeps it unique. */
export function newReference(prefix: string, random: (max: number) => number = (max) => randomInt(max)): string {
  if (!/^[A-Z]{2}$/.test(prefix)) throw new Error(`A reference begins with two capital letters, not with "${prefix}".`);
  const drawn = drawCharacters(8, random);
  const body = drawn + checkCharacter(prefix, drawn);
  return spellsSomething(body) ? newReference(prefix, random) : grouped(prefix, body);
}

/** Whether the text, as typed, is a reference whose check character fits. */
export function isReference(text: string): boolean {
  const [, prefix, ...groups] = shape.exec(normaliseReference(text)) ?? [];
  const body = groups.join("");
  return (
    prefix !== undefined &&
    [...body].every((character) => alphabet.includes(character)) &&
    checkCharacter(prefix, body.slice(0, 8)) === body[8]
  );
}

/** What someone typed, in the written form: any case, digits of any script, dashes and spaces anywhere or nowhere. */
export function normaliseReference(text: string): string {
  const plain = lettersAndDigits(text);
  const body = withoutLookAlikes(plain.slice(2));
  return body.length === 9 ? grouped(plain.slice(0, 2), body) : plain.slice(0, 2) + body;
}

/** Random characters of the alphabet, for other things that people write down. */
export const drawCharacters = (count: number, random: (max: number) => number = (max) => randomInt(max)) =>
  Array.from({ length: count }, () => alphabet[random(alphabet.length)]!).join("");

/** Such characters as someone typed them: any case, digits of any script, spaces, dashes and look-alikes do not matter. */
export const readCharacters = (text: string) => withoutLookAlikes(lettersAndDigits(text));

const lettersAndDigits = (text: string) =>
  withAsciiDigits(text.normalize("NFKC"))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");

const withoutLookAlikes = (text: string) => text.replace(/[BILOSZ]/g, (letter) => lookAlikes[letter]!);

const grouped = (prefix: string, body: string) => [prefix, body.slice(0, 3), body.slice(3, 6), body.slice(6)].join("-");

function checkCharacter(prefix: string, drawn: string) {
  const values = [
    ...[...prefix].map((letter) => prefixValues[letter] ?? alphabet.indexOf(letter)),
    ...[...drawn].map((c) => alphabet.indexOf(c)),
  ];
  const sum = values.reduce((sum, value) => ((sum + value) * RADIX) % MODULUS, 0);
  return alphabet[(MODULUS + 1 - sum) % MODULUS]!;
}

/** Three letters in a row around a vowel may be a word that nobody wants to read out. */
export const spellsSomething = (body: string) => (body.match(/[A-Z]{3,}/g) ?? []).some((letters) => /[AE]/.test(letters));

const withAsciiDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 10));
