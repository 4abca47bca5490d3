/** Fewer cases than these are not told apart: a figure would be about one of them. */
export const FEWEST = 5;

/** Within how many working days half of the cases were decided, and nine in ten; undefined for too few. */
export function middleOf(took: readonly number[]): { half: number; nineInTen: number } | undefined {
  if (took.length < FEWEST) return undefined;
  const sorted = took.toSorted((a, b) => a - b);
  const within = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!;
  return { half: within(0.5), nineInTen: within(0.9) };
}
