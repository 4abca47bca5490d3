/** The kinds of a bill's lines; rebate, exemption and advance take away. */
export type LineKind = "charge" | "tax" | "fee" | "fine" | "penalty" | "rebate" | "exemption" | "arrears" | "advance";

/** The arithmetic behind a line. A line without facts is a fixed price, or an amount carried over. */
export type LineFacts =
  { quantity: number; unit: string; rateCents: number } | { baseCents: number; rateBp: number } | { days: number } | Record<string, never>;

/** One line of a bill before it is written. The same code makes estimates and bills. */
export type ChargeLine = { kind: LineKind; code: string; facts: LineFacts; amountCents: number };

export const perUnit = (kind: LineKind, code: string, quantity: number, unit: string, rateCents: number): ChargeLine => ({
  kind,
  code,
  facts: { quantity, unit, rateCents },
  amountCents: quantity * rateCents,
});

/** A part of an amount in basis points, rounded half up to the cent; taken away when the kind takes away. */
export const shareOf = (kind: LineKind, code: string, baseCents: number, rateBp: number): ChargeLine => ({
  kind,
  code,
  facts: { baseCents, rateBp },
  amountCents: (takesAway(kind) ? -1 : 1) * roundedShare(baseCents, rateBp),
});

/** A price or an amount that needs no arithmetic. */
export const fixed = (kind: LineKind, code: string, amountCents: number, facts: LineFacts = {}): ChargeLine => ({
  kind,
  code,
  facts,
  amountCents,
});

/** What the lines come to. */
export const totalOf = (lines: readonly { amountCents: number }[]): number => lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** Half a cent goes up. Whole numbers throughout: 2^53 is far above any base times 10,000. */
export const roundedShare = (baseCents: number, rateBp: number): number => Math.floor((baseCents * rateBp + 5_000) / 10_000);

const takesAway = (kind: LineKind) => kind === "rebate" || kind === "exemption" || kind === "advance";
