import type { Leg } from "@/lib/payments/ledger";

export type BillLine = { id: string; billId: string; position: number; kind: string; amountCents: bigint };

/**
 * Which lines of one bill `cents` pays, when `paidCents` were paid before: the city's order of kinds, then the bill's own.
 * Rebates and exemptions lower the lines that are paid last. Resolves to parts in cents that sum to `cents`;
 * throws when that is more than is owed.
 */
export function allocate(lines: readonly BillLine[], order: readonly string[], paidCents: bigint, cents: bigint) {
  const rank = ({ kind }: BillLine) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  const owed = lines
    .filter(({ amountCents }) => amountCents > 0n)
    .sort((a, b) => rank(a) - rank(b) || a.position - b.position)
    .map(({ id, amountCents }) => ({ id, amountCents }));
  const credits = lines.reduce((sum, { amountCents }) => (amountCents < 0n ? sum - amountCents : sum), 0n);
  take(owed.toReversed(), credits);
  take(owed, paidCents);
  return take(owed, cents);
}

/** Takes so many cents out of the lines, first line first. */
function take(lines: { id: string; amountCents: bigint }[], cents: bigint) {
  const parts: { billLineId: string; amountCents: bigint }[] = [];
  let left = cents;
  for (const line of lines) {
    const part = line.amountCents < left ? line.amountCents : left;
    line.amountCents -= part;
    left -= part;
    if (part > 0n) parts.push({ billLineId: line.id, amountCents: part });
  }
  if (left > 0n) throw new Error(`${left} cents more than the lines of the bill still owe`);
  return parts;
}

/** The same in reverse: which lines a refund takes its money from, the ones paid last first. */
export function allocateBack(lines: readonly BillLine[], order: readonly string[], paidCents: bigint, cents: bigint) {
  const before = byLine(allocate(lines, order, 0n, paidCents));
  const after = byLine(allocate(lines, order, 0n, paidCents - cents));
  return [...before]
    .map(([billLineId, amountCents]) => ({ billLineId, amountCents: amountCents - (after.get(billLineId) ?? 0n) }))
    .filter(({ amountCents }) => amountCents > 0n);
}

const byLine = (parts: { billLineId: string; amountCents: bigint }[]) =>
  new Map(parts.map(({ billLineId, amountCents }) => [billLineId, amountCents]));

/** The receivable's side of a payment or refund of one bill. */
export const receivable = (billId: string, parts: ReturnType<typeof allocate>, sign: 1n | -1n): Leg[] =>
  parts.map(({ billLineId, amountCents }) => ({ account: "receivable", billId, billLineId, amountCents: sign * amountCents }));
