/** Fewer cases than these say nothing, and could tell about one of them. */
const FEWEST = 10;

export type Pace = { days: number; cases: number };

/** Within how many working days eight in ten were decided; undefined for too few. */
export function paceOf(took: readonly number[]): Pace | undefined {
  if (took.length < FEWEST) return undefined;
  const sorted = took.toSorted((a, b) => a - b);
  return { days: Math.max(1, sorted[Math.ceil(sorted.length * 0.8) - 1]!), cases: took.length };
}
