/** Draws that are the same whenever the seed is the same. */
export type Random = {
  /** From 0 up to, but not including, max. */
  int(max: number): number;
  /** From min to max, both included. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
};

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded by a hash of the text: what one person draws does not depend on another. */
export function randomFrom(seed: string): Random {
  let [a, b, c, d] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) next();
  const int = (max: number) => Math.floor(next() * max);
  return {
    int,
    between: (min, max) => min + int(max - min + 1),
    chance: (probability) => next() < probability,
    pick: (list) => list[int(list.length)]!,
  };
}

/** FNV-1a over the text, told apart by the salt. */
function hash(text: string, salt: number) {
  let value = 2_166_136_261 ^ (salt * 1_640_531_527);
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return Math.imul(value ^ (value >>> 15), 2_246_822_519) | 0;
}
