import { addMonths } from "@/lib/city/add-months";
import { cityDay, cityTime } from "@/lib/city/city-day";
import { noPictures, type Pictures } from "./applications/pictures";
import type { SeedApplication } from "./applications/seed-application";
import type { SeedBill } from "./bills/seed-bill";
import type { SeedPayment } from "./bills/seed-payment";
import type { SeedDifference, SeedRefund } from "./bills/seed-refund";
import { demoAccounts } from "./demo-accounts";
import type { SeedIssue } from "./issues/seed-issue";
import type { SeedThread } from "./messages/seed-thread";
import { newAccount, newMandate, type SeedAccount, type SeedMandate } from "./people/seed-account";
import { buildGazetteer, type SeedAddress, type SeedGazetteer } from "./people/seed-address";
import type { SeedPerson } from "./people/seed-person";
import type { SeedRecord } from "./records/seed-record";
import { newRegistry, type Registry } from "./registry";
import { newDepartmentIds } from "./rows/place-tables";

/** How far the demo city remembers. */
export const MONTHS = 18;

/** The demo city while it is made up, before it is written. */
export type Town = {
  registry: Registry;
  foundedAt: Date;
  departmentIds: ReadonlyMap<string, string>;
  gazetteer: SeedGazetteer;
  people: SeedPerson[];
  accounts: SeedAccount[];
  mandates: SeedMandate[];
  bills: SeedBill[];
  payments: SeedPayment[];
  refunds: SeedRefund[];
  differences: SeedDifference[];
  applications: SeedApplication[];
  threads: SeedThread[];
  issues: SeedIssue[];
  records: SeedRecord[];
  pictures: Pictures;
};

/** Streets, departments and accounts; nobody lives there yet. */
export function foundTown(now: Date, passwordHash: string, pictures: Pictures = noPictures): Town {
  const today = cityDay(now);
  const registry = newRegistry(now, today, "harbourton");
  const foundedAt = cityTime(addMonths(today, -MONTHS), "06:00");
  return {
    registry,
    foundedAt,
    departmentIds: newDepartmentIds(registry.newId, foundedAt),
    gazetteer: buildGazetteer(registry, foundedAt),
    accounts: demoAccounts.map((account) => newAccount(registry, account, passwordHash, foundedAt)),
    people: [],
    mandates: [],
    bills: [],
    payments: [],
    refunds: [],
    differences: [],
    applications: [],
    threads: [],
    issues: [],
    records: [],
    pictures,
  };
}

export function accountOf({ accounts }: Town, username: string): SeedAccount {
  const found = accounts.find((account) => account.username === username);
  if (!found) throw new Error(`There is no demo account "${username}".`);
  return found;
}

export function addressAt({ gazetteer }: Town, label: string): SeedAddress {
  const found = gazetteer.addresses.find((address) => address.label === label);
  if (!found) throw new Error(`The gazetteer has no "${label}".`);
  return found;
}

/** Somebody moves in, and the account may act for them. The last one that an account gets is the one it opens with. */
export function settle(town: Town, person: SeedPerson, account?: SeedAccount, kind: SeedMandate["kind"] = "self") {
  town.people.push(person);
  if (account) town.mandates.push(newMandate(town.registry, kind, account.id, person.partyId, person.createdAt));
}

export function addMatters(town: Town, { bills, payments }: { bills: SeedBill[]; payments: SeedPayment[] }) {
  town.bills.push(...bills);
  town.payments.push(...payments);
}
