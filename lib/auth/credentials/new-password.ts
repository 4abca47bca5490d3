import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import { city } from "@/lib/city/city";
import { DomainError } from "@/lib/errors";

/** In Unicode code points after NFC (NIST SP 800-63B-4, 3.1.1.2). */
export const SHORTEST = 12;
export const LONGEST = 128;
/** Of 0 to 4, as zxcvbn counts guesses: three is more than ten to the eighth. */
const STRONG = 3;
/** Judging takes longer than linear time; a strong beginning is enough. */
const JUDGED = 64;

export const passwordRules = ["length", "guessable"] as const;
export type PasswordRule = (typeof passwordRules)[number];

let judge: ZxcvbnFactory | undefined;
const judged = () =>
  (judge ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  }));

/** The rules a new password does not keep yet. `personal`: names and addresses of its owner, which others guess first. */
export function brokenRules(password: string, personal: string[]): PasswordRule[] {
  const length = [...password.normalize("NFC")].length;
  if (length < SHORTEST || length > LONGEST) return length ? ["length", "guessable"] : [...passwordRules];
  return isGuessable(password, personal) ? ["guessable"] : [];
}

function isGuessable(password: string, personal: string[]): boolean {
  const { name, siteName } = city();
  const words = [...personal, ...Object.values(name), siteName, "ecitizen"].flatMap((word) => [word, ...word.split(/[\s@._-]+/)]);
  const known = [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length > 2))];
  return judged().check(password.normalize("NFC").slice(0, JUDGED), known).score < STRONG;
}

/** Throws the sentence of the first rule that is broken. */
export function requireGoodPassword(password: string, personal: string[]) {
  const [broken] = brokenRules(password, personal);
  if (broken) throw new DomainError(`newPassword.${broken}`);
}
