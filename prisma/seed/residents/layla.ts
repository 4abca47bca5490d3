import { addDays } from "@/lib/city/city-day";
import { monthlyPlans, waterPlans } from "../bills/household-plans";
import { oncePlan } from "../bills/one-time-plans";
import { payTogether } from "../bills/pay-together";
import { issueBill, type BillPlan } from "../bills/seed-bill";
import { taxBills } from "../bills/tax-bills";
import { newBusiness, newCitizen, type SeedPerson } from "../people/seed-person";
import { forPerson, type Registry } from "../registry";
import { accountOf, addressAt, addMatters, MONTHS, settle, type Town } from "../town";

/** The account `business`: a baker who mostly signs in for her shop. */
export function settleLayla(town: Town) {
  const registry = forPerson(town.registry, "layla");
  const account = accountOf(town, "business");
  settle(
    town,
    newCitizen(registry, town.foundedAt, account.displayName, "1979-11-02", addressAt(town, "8 College Street, unit 3")),
    account,
  );
  const shop = newBusiness(registry, town.foundedAt, "Lantern Street Bakery", "HB-1042771", addressAt(town, "21 Lantern Street"));
  settle(town, shop, account, "owner");

  // The newest of each stays open; the rest was paid a few days before it was due.
  const decided = plansOf(registry, shop).flatMap((plans) =>
    plans.map((plan, n) => ({ bill: issueBill(registry, plan), paidOn: n ? addDays(plan.dueOn, -3) : undefined })),
  );
  decided.push(...taxBills(registry, shop, MONTHS, (plan) => (plan.dueOn < registry.today ? addDays(plan.dueOn, -5) : undefined)));
  const payments = payTogether(registry, { partyId: shop.partyId, accountId: account.id }, decided);
  addMatters(town, { bills: decided.map(({ bill }) => bill), payments });
}

function plansOf(registry: Registry, shop: SeedPerson): BillPlan[][] {
  const { random } = registry;
  const once = (service: string, subject: string, items: Record<string, number>, daysAgo: number, daysToPay: number) =>
    oncePlan(registry, shop, service, subject, items, daysAgo, daysToPay);
  const twoYears = (service: string, subject: string, items: Record<string, number>, daysAgo: number, daysToPay: number) => [
    once(service, subject, items, daysAgo, daysToPay),
    once(service, subject, items, daysAgo + 365, daysToPay),
  ];
  const { label } = shop.address;
  return [
    waterPlans(registry, shop, 74, MONTHS),
    monthlyPlans(registry, shop, "commercialRefuse", label, () => ({ commercialCollection: random.between(8, 9) }), MONTHS),
    monthlyPlans(registry, shop, "marketStall", "Stall 17", () => ({ stallDays: random.between(4, 5), stallPower: 4 }), MONTHS),
    twoYears("businessLicence", shop.name, { businessLicence: 1, employeeFee: 6 }, 8, 45),
    twoYears("signage", label, { signArea: 3 }, 21, 24),
    twoYears("foodStall", "Stall 17", { foodLicence: 1, hygieneVisit: 1 }, 15, 50),
    twoYears("pavementSeating", label, { seatingArea: 9 }, 11, 60),
    [once("parkingFine", "Fishmarket Street, loading bay", { parkingFine: 1 }, 39, 30)],
  ];
}
