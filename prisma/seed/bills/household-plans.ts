import { addMonths } from "@/lib/city/add-months";
import { waterCharges } from "@/lib/city/charges/water";
import { pricedItems } from "@/lib/city/charges/priced-items";
import { seniorRebate } from "@/lib/city/charges/adjustments";
import { totalOf, type ChargeLine } from "@/lib/city/charges/charge-line";
import { fees } from "@/lib/city/fees";
import type { SeedPerson } from "../people/seed-person";
import type { Registry } from "../registry";
import { monthly, quarterly, yearly, type Cycle } from "../schedule";
import type { BillPlan } from "./seed-bill";

/** Where something is delivered to, and to whom the bill goes. */
const atAddress = ({ partyId, address }: SeedPerson) => ({ partyId, addressId: address.id, subject: address.label });

/** Water by the quarter. People use more in summer; one reading in twenty is estimated. */
export function waterPlans(registry: Registry, person: SeedPerson, usual: number, months: number): BillPlan[] {
  const number = `HW-${registry.random.between(10_000, 99_999)}`;
  return quarterly("water", registry.today, person.address.group, months).map(({ period, ...cycle }) => {
    const summer = ["06", "07", "08", "09"].includes(period.end.slice(5, 7)) ? 1.2 : 1;
    const usage = Math.max(2, Math.round(usual * summer * (0.85 + registry.random.int(30) / 100)));
    const meter = { number, usage, estimated: registry.random.chance(0.05) };
    return { ...atAddress(person), service: "water", lines: waterCharges(usage, 3), meter, period, ...cycle };
  });
}

/** Refuse by the quarter. */
export function refusePlans(
  { today }: Registry,
  person: SeedPerson,
  extras: { extraBin?: number; gardenWaste?: number },
  months: number,
): BillPlan[] {
  return quarterly("refuse", today, person.address.group, months).map((cycle) => {
    const lines = pricedItems("refuse", { refuseCollection: 3, ...extras });
    return { ...atAddress(person), service: "refuse", lines: withSeniorRebate(person, cycle, lines), ...cycle };
  });
}

/** A fee that comes back every year: a dog's licence, a parking permit, a shop's licence. */
export function yearlyPlans(
  { today, random }: Registry,
  person: SeedPerson,
  service: string,
  subject: string,
  items: Record<string, number>,
  months: number,
): BillPlan[] {
  const firstDay = `${addMonths(today, random.between(-months + 1, -months + 12)).slice(0, 7)}-01`;
  return yearly(firstDay, today).map((cycle) => ({
    partyId: person.partyId,
    service,
    subject,
    lines: pricedItems(service, items),
    ...cycle,
  }));
}

/** A fee for each month's use: market days, commercial collections. */
export function monthlyPlans(
  { today }: Registry,
  person: SeedPerson,
  service: string,
  subject: string,
  itemsOf: () => Record<string, number>,
  months: number,
): BillPlan[] {
  return monthly(today, months).map((cycle) => ({
    partyId: person.partyId,
    service,
    subject,
    lines: pricedItems(service, itemsOf()),
    ...cycle,
  }));
}

/** The tenth that older people are spared, where they have reached the age. */
export function withSeniorRebate(person: SeedPerson, { issuedOn }: Pick<Cycle, "issuedOn">, lines: ChargeLine[]): ChargeLine[] {
  const isSenior = person.kind === "citizen" && addMonths(person.birthDate, 12 * fees().rules.seniorRebate.fromAge) <= issuedOn;
  return isSenior ? [...lines, seniorRebate(totalOf(lines))] : lines;
}
