import { pricedItems } from "@/lib/city/charges/priced-items";
import { addDays } from "@/lib/city/city-day";
import type { SeedPerson } from "../people/seed-person";
import type { Registry } from "../registry";
import type { BillPlan } from "./seed-bill";

/** A single bill, so many days ago. */
export function oncePlan(
  { today }: Registry,
  { partyId }: SeedPerson,
  service: string,
  subject: string,
  items: Record<string, number>,
  daysAgo: number,
  daysToPay = 30,
): BillPlan {
  const issuedOn = addDays(today, -daysAgo);
  return { partyId, service, subject, lines: pricedItems(service, items), issuedOn, dueOn: addDays(issuedOn, daysToPay) };
}
