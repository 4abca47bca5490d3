import { fee } from "@/lib/city/fees";
import { fixed, perUnit, type ChargeLine } from "@/lib/city/charges/charge-line";

/** The lines of a service whose items have a price: `pricedItems("refuse", { refuseCollection: 3, extraBin: 1 })`. */
export function pricedItems(service: string, quantities: Record<string, number>): ChargeLine[] {
  const { rates, kind } = fee(service);
  if (rates.type !== "items") throw new Error(`The service "${service}" has no priced items.`);
  const lineKind = kind === "fine" ? "fine" : kind === "utility" ? "charge" : "fee";
  return Object.entries(quantities).map(([code, quantity]) => {
    const item = rates.items[code];
    if (!item) throw new Error(`The service "${service}" has no item "${code}".`);
    return item.unit ? perUnit(lineKind, code, quantity, item.unit, item.rateCents) : fixed(lineKind, code, item.rateCents);
  });
}
