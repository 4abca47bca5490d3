import { westernDigits } from "@/lib/forms/western-digits";
import type { SimpleQuestion } from "../declaration/question";
import { oneText, problem, type Typed, type TypedFields } from "./typed";

type Number_ = Extract<SimpleQuestion, { kind: "number" }>;
type Money = Extract<SimpleQuestion, { kind: "money" }>;

/** "1 200", "1,200" and "١٢٠٠" are the same; a point or a comma before one or two last digits is a decimal. */
function plainNumber(text: string): string | undefined {
  const digits = westernDigits(text)
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replace(/٫/g, ".")
    .replace(/٬/g, ",");
  const whole = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replace(/,/g, "") : digits.replace(/,(?=\d{1,2}$)/, ".");
  return /^-?\d{1,12}(\.\d+)?$/.test(whole) ? whole : undefined;
}

export function typedNumber({ id, min, max, decimals }: Number_, fields: TypedFields): Typed {
  const text = oneText(fields, id);
  if (!text) return { empty: true };
  const plain = plainNumber(text);
  if (plain === undefined) return problem("number");
  if ((plain.split(".")[1] ?? "").length > decimals) return decimals ? problem("decimals", { most: decimals }) : problem("wholeNumber");
  const number = Number(plain);
  if (number < min || number > max) return problem("numberRange", { min, max });
  return { answer: number };
}

/** Kept in cents; "$1,250.50" and "1250,5" are the same amount. */
export function typedMoney({ id, minCents, maxCents }: Money, fields: TypedFields): Typed {
  const text = oneText(fields, id).replace(/^\s*(?:\p{Sc}|[A-Z]{3})|(?:\p{Sc}|[A-Z]{3})\s*$/gu, "");
  if (!text.trim()) return { empty: true };
  const plain = plainNumber(text);
  if (plain === undefined) return problem("money");
  const [whole, part = ""] = plain.split(".");
  if (part.length > 2) return problem("money");
  const cents = Number(whole) * 100 + (plain.startsWith("-") ? -1 : 1) * Number(part.padEnd(2, "0"));
  return cents < minCents || cents > maxCents ? problem("moneyRange", { minCents, maxCents }) : { answer: cents };
}
