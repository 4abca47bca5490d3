import type { SeedPerson } from "../people/seed-person";
import type { Registry } from "../registry";
import { monthlyPlans, waterPlans, yearlyPlans } from "./household-plans";
import { anyHabit, payDay } from "./pay-day";
import { payTogether } from "./pay-together";
import { issueBill, type BillPlan, type SeedBill } from "./seed-bill";
import type { SeedPayment } from "./seed-payment";
import { taxBills } from "./tax-bills";

/** Every bill of a shop over so many months, and how it was paid. About thirty bills a year. */
export function businessLife(registry: Registry, business: SeedPerson, months: number): { bills: SeedBill[]; payments: SeedPayment[] } {
  const { random } = registry;
  const habit = anyHabit(random);
  const payOn = (plan: BillPlan) => payDay(habit, plan, registry);
  const { label } = business.address;

  const plans = [
    ...waterPlans(registry, business, random.between(30, 120), months),
    ...monthlyPlans(registry, business, "commercialRefuse", label, () => ({ commercialCollection: random.between(4, 13) }), months),
    ...yearlyPlans(
      registry,
      business,
      "businessLicence",
      business.name,
      { businessLicence: 1, employeeFee: random.between(1, 24) },
      months,
    ),
    ...yearlyPlans(registry, business, "signage", label, { signArea: random.between(1, 6) }, months),
    ...(random.chance(0.4)
      ? yearlyPlans(registry, business, "pavementSeating", label, { seatingArea: random.between(6, 30) }, months)
      : []),
    ...(random.chance(0.3) ? yearlyPlans(registry, business, "foodStall", business.name, { foodLicence: 1, hygieneVisit: 2 }, months) : []),
    ...(random.chance(0.3)
      ? monthlyPlans(
          registry,
          business,
          "marketStall",
          `Stall ${random.between(1, 60)}`,
          () => ({ stallDays: random.between(2, 8) }),
          months,
        )
      : []),
  ];
  const decided = plans.map((plan) => ({ bill: issueBill(registry, plan), paidOn: payOn(plan) }));
  if (random.chance(0.5)) decided.push(...taxBills(registry, business, months, payOn));
  return { bills: decided.map(({ bill }) => bill), payments: payTogether(registry, { partyId: business.partyId }, decided) };
}
