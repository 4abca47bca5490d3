import { fee } from "@/lib/city/fees";
import { perUnit, type ChargeLine } from "@/lib/city/charges/charge-line";

/** The lines of a water bill for whole months: the standing price, each tier that was reached, and the sewer. */
export function waterCharges(cubicMetres: number, months: number): ChargeLine[] {
  const { rates } = fee("water");
  if (rates.type !== "metered") throw new Error("Water is not metered in the fee table.");
  const used = rates.tiers.map(({ upToPerMonth, rateCents }, index) => {
    const from = (rates.tiers[index - 1]?.upToPerMonth ?? 0) * months;
    const upTo = upToPerMonth ? upToPerMonth * months : Infinity;
    return perUnit("charge", `waterUse${index + 1}`, Math.max(0, Math.min(cubicMetres, upTo) - from), "cubicMetre", rateCents);
  });
  return [
    perUnit("charge", "waterStanding", months, "month", rates.standingCents),
    ...used,
    perUnit("charge", "sewer", cubicMetres, "cubicMetre", rates.sewerCents),
  ].filter(({ amountCents }) => amountCents > 0);
}
