import { fee } from "@/lib/city/fees";
import { roundedShare, shareOf, type ChargeLine } from "@/lib/city/charges/charge-line";

/** One half of a year's tax. An odd cent falls into the first, so that both add up to the year. */
export const halfTax = (baseCents: number, yearlyBp: number, half: 1 | 2): number => {
  const year = roundedShare(baseCents, yearlyBp);
  return half === 1 ? Math.ceil(year / 2) : Math.floor(year / 2);
};

/** The lines of one half-year of property tax. A home owner's exemption is taken off at the same rates. */
export function propertyTaxCharges(assessedCents: number, half: 1 | 2, { ownHome = false } = {}): ChargeLine[] {
  const { rates } = fee("propertyTax");
  if (rates.type !== "assessed") throw new Error("Property tax is not assessed in the fee table.");
  const taxes = Object.entries(rates.yearlyBp);
  const bothBp = taxes.reduce((sum, [, bp]) => sum + bp, 0) / 2;
  const lines = taxes.map(([code, bp]) => ({
    ...shareOf("tax", code, assessedCents, bp / 2),
    amountCents: halfTax(assessedCents, bp, half),
  }));
  return ownHome ? [...lines, shareOf("exemption", "homeExemption", Math.min(rates.homeExemptionCents, assessedCents), bothBp)] : lines;
}
