import { addDays } from "@/lib/city/city-day";
import { citizenLife } from "../bills/citizen-life";
import { refusePlans, waterPlans } from "../bills/household-plans";
import { oncePlan } from "../bills/one-time-plans";
import { payTogether } from "../bills/pay-together";
import { issueBill } from "../bills/seed-bill";
import { taxBills } from "../bills/tax-bills";
import { newCitizen } from "../people/seed-person";
import { forPerson } from "../registry";
import { accountOf, addressAt, addMatters, MONTHS, settle, type Town } from "../town";

/** The account `deputy`: Daniel may see and pay the bills of his aunt Edith, who is in her eighties. */
export function settleBrandts(town: Town) {
  const registry = forPerson(town.registry, "brandts");
  const { today } = registry;
  const account = accountOf(town, "deputy");
  const daniel = newCitizen(registry, town.foundedAt, account.displayName, "1991-03-08", addressAt(town, "12 Tidewater Avenue, unit 5"));
  settle(town, daniel, account);
  addMatters(town, citizenLife(registry, daniel, MONTHS, { accountId: account.id }));

  const edith = newCitizen(
    registry,
    town.foundedAt,
    "Edith Brandt",
    `${Number(today.slice(0, 4)) - 83}-02-19`,
    addressAt(town, "5 Quay Street"),
  );
  settle(town, edith, account, "deputy");
  const once = (service: string, subject: string, items: Record<string, number>, daysAgo: number) =>
    oncePlan(registry, edith, service, subject, items, daysAgo);
  const groups = [
    waterPlans(registry, edith, 14, MONTHS),
    refusePlans(registry, edith, { gardenWaste: 3 }, MONTHS),
    [once("dogLicence", "Otis, tag 1187", { dogLicence: 1 }, 34)],
    [once("libraryFine", "Card 118203", { lateBooks: 22 }, 10)],
  ];
  const decided = groups.flatMap((plans) =>
    plans.map((plan, n) => ({ bill: issueBill(registry, plan), paidOn: n ? addDays(plan.dueOn, -2) : undefined })),
  );
  decided.push(...taxBills(registry, edith, MONTHS, (plan) => (plan.dueOn < today ? addDays(plan.dueOn, -6) : undefined)));
  const payments = payTogether(registry, { partyId: edith.partyId, accountId: account.id }, decided);
  addMatters(town, { bills: decided.map(({ bill }) => bill), payments });
}
