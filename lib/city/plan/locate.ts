import { addresses, type PlanAddress } from "./addresses";

let byPlace: Map<string, PlanAddress> | undefined;

/** Where a house stands, by its street's slug or name; undefined where there is no such house. */
export function locate(street: string, number: number | string): PlanAddress | undefined {
  byPlace ??= new Map(
    addresses().flatMap((one) => [one.streetSlug, one.street.toLowerCase()].map((name) => [`${one.number} ${name}`, one])),
  );
  return byPlace.get(`${number} ${street.toLowerCase()}`);
}
