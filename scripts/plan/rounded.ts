type Place = readonly [number, number];

/** A drawn line without its sharp corners: each is cut twice (Chaikin). The ends of an open line stay. */
export function rounded(line: readonly Place[], isRing = false, times = 2): Place[] {
  if (times === 0) return [...line];
  const parts = line.map((from, i) => [from, line[(i + 1) % line.length]!] as const).slice(0, isRing ? undefined : -1);
  const cut = parts.flatMap(([from, to]) => [between(from, to, 0.25), between(from, to, 0.75)]);
  return rounded(isRing ? cut : [line[0]!, ...cut, line.at(-1)!], isRing, times - 1);
}

const between = ([x, y]: Place, [toX, toY]: Place, part: number): Place => [x + (toX - x) * part, y + (toY - y) * part];
