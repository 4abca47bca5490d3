import { newReference } from "@/lib/reference";

/** As many references as a reference has free characters: 29 to the power of 8. */
const SPACE = 29n ** 8n;
/** Coprime to 29, so that counting through it visits every reference once, in an order that looks like none. */
const STEP = 318_640_251_787n;
const START = 27_182_818_284n;

/**
 * References that never repeat, whatever was drawn before: the demo counts from 0, generated volume from beyond it.
 * `newReference` alone would collide a few times in a million bills.
 */
export function uniqueReferences(from: number): (prefix: string) => string {
  let count = BigInt(from);
  let digits: number[] = [];
  const draw = () => {
    if (!digits.length) digits = eightDigits((START + count++ * STEP) % SPACE);
    return digits.pop()!;
  };
  return (prefix) => newReference(prefix, draw);
}

function eightDigits(number: bigint) {
  const digits: number[] = [];
  for (let rest = Number(number); digits.length < 8; rest = Math.floor(rest / 29)) digits.push(rest % 29);
  return digits;
}
