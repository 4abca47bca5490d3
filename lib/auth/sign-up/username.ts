import { plainName } from "@/lib/auth/plain-name";
import reserved from "@/lib/auth/sign-up/reserved-usernames.json";
import { city } from "@/lib/city/city";

/** Letters a to z, digits, and single dots, dashes and underscores between them; it begins with a letter. */
export const USERNAME = /^(?=.{3,30}$)[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/;

/** Which characters a hasty reader takes for others, and those that are not seen as a part of the name (after Unicode TR 39, 4). */
export const lookAlikes = { from: "0134578i|._- ", to: "oleastbll" };

/** Two names with the same skeleton look the same to a hasty reader. lib/auth/sign-up/taken.ts has the database do the same. */
export function skeletonOf(name: string): string {
  const { from, to } = lookAlikes;
  return [...plainName(name).replaceAll("rn", "m").replaceAll("vv", "w")]
    .map((c) => (from.includes(c) ? (to[from.indexOf(c)] ?? "") : c))
    .join("");
}

const skeletons = (words: readonly string[]) => new Set(words.map(skeletonOf));
const [offices, roles] = [skeletons(reserved.offices), skeletons(reserved.roles)];

/** Whether people could take the name for the city, its staff or this site. Roles may be a part of a name: they are surnames too. */
export function isReserved(username: string): boolean {
  const whole = skeletonOf(username);
  const parts = username.split(/[._-]/).flatMap((part) => [part, part.replace(/\d+$/, ""), part.replace(/^\d+/, "")]);
  const cityWords = skeletons([...Object.values(city().name), "ecitizen"]);
  return (
    roles.has(whole) ||
    roles.has(skeletonOf(username.replace(/[._-]?\d+$/, ""))) ||
    [whole, ...parts.map(skeletonOf)].some((part) => offices.has(part)) ||
    [...cityWords].some((word) => word.length > 3 && whole.includes(word))
  );
}

/** A username to begin with: from the name where it has Latin letters, else from the address. */
export function usernameFrom(legalName: string, email: string): string {
  const words = latin(legalName)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const fromName = [words[0], words.length > 1 ? words.at(-1) : undefined].filter(Boolean).join(".");
  const fromEmail = latin(email.split("@")[0]!).replace(/[^a-z0-9]+/g, ".");
  const fits = [fromName, words[0] ?? "", fromEmail].map(trimmed).find((name) => USERNAME.test(name) && !isReserved(name));
  return fits ?? "resident";
}

const latin = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => ({ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d" })[letter]!);

/** Room is left for digits that make it unique. */
const trimmed = (name: string) =>
  name
    .replace(/^[^a-z]+/, "")
    .slice(0, 26)
    .replace(/[^a-z0-9]+$/, "");
