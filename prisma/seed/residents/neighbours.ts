import { businessLife } from "../bills/business-life";
import { citizenLife } from "../bills/citizen-life";
import { isPayable } from "../bills/seed-bill";
import { payLater } from "../bills/seed-payment";
import names from "../people/names.json";
import type { SeedAddress } from "../people/seed-address";
import { anyCitizen, newBusiness } from "../people/seed-person";
import { forPerson } from "../registry";
import { addMatters, MONTHS, settle, type Town } from "../town";

const CITIZENS = 330;

/** The people and shops around the demo's own, without accounts: they pay at the counter or by bill number. */
export function settleNeighbours(town: Town) {
  const free = freeHomes(town);
  for (let n = 0; n < CITIZENS; n++) {
    const registry = forPerson(town.registry, `citizen ${n}`);
    const citizen = anyCitizen(registry, town.foundedAt, free[Math.floor((n * free.length) / CITIZENS)]!);
    settle(town, citizen);
    addMatters(town, citizenLife(registry, citizen, MONTHS));
  }
  for (const [n, name] of names.businesses.entries()) {
    const registry = forPerson(town.registry, `business ${n}`);
    const address = free[Math.floor((n * free.length) / names.businesses.length) + 1]!;
    const business = newBusiness(registry, town.foundedAt, name, `HB-${2_000_117 + n * 6_311}`, address);
    settle(town, business);
    addMatters(town, businessLife(registry, business, MONTHS));
  }
}

/** Three of them are paying at this very moment, each at another stop of the way. */
export function startPayments(town: Town) {
  const { registry } = town;
  const before = (minutes: number) => new Date(registry.now.getTime() - minutes * 60_000);
  const owing = town.bills.filter((bill) => isPayable(bill) && bill.service === "water" && !hasAccount(town, bill.partyId));
  for (const [n, [status, minutes]] of (
    [
      ["created", 1],
      ["started", 4],
      ["submitted", 2],
    ] as const
  ).entries()) {
    const bill = owing[n * 7]!;
    town.payments.push(payLater(registry, { partyId: bill.partyId, at: before(minutes), parts: [{ bill }] }, status));
  }
}

const hasAccount = ({ mandates }: Town, partyId: string) => mandates.some((mandate) => mandate.partyId === partyId);

function freeHomes({ gazetteer, people }: Town): SeedAddress[] {
  const taken = new Set(people.map(({ address }) => address.id));
  return gazetteer.addresses.filter(({ id }) => !taken.has(id));
}
