import type { TypedAddress } from "@/lib/account/queries/profile";
import { asDigits } from "@/lib/auth/schema";
import { city } from "@/lib/city/city";
import { gazetteer } from "@/lib/city/gazetteer";

const short: Record<string, string> = {
  st: "street",
  str: "street",
  rd: "road",
  ave: "avenue",
  av: "avenue",
  ln: "lane",
  sq: "square",
  ct: "court",
};
const LONGEST = 100;

/** "14 Quay St., unit 3" as number, words of the street, and unit; undefined without a number or without a street. */
export function typedAddress(text: string): TypedAddress | undefined {
  const words = text.slice(0, LONGEST).toLowerCase().replace(/[.,#/]/g, " ").replace(/\b(unit|apt|apartment|flat|no)\b/g, " ").split(/\s+/).filter(Boolean); // prettier-ignore
  const numbers = words.map(asDigits).filter((word) => /^\d{1,5}$/.test(word) && !isPostcode(word));
  const street = words.filter((word) => /\p{L}/u.test(word) && !isTown(word)).map((word) => short[word] ?? word);
  const [number, unit] = numbers;
  return number && street.length ? { number, street, unit } : undefined;
}

/** The end of a whole address says nothing about the house. */
const isTown = (word: string) => city().address.town.toLowerCase().split(" ").includes(word);
const isPostcode = (word: string) => gazetteer().some(({ postcode }) => postcode === word);
