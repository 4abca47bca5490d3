import { anyDog, anyPlate, type SeedCitizen } from "../people/seed-person";
import type { Registry } from "../registry";
import { refusePlans, waterPlans, yearlyPlans } from "./household-plans";
import { oncePlan } from "./one-time-plans";
import { anyHabit, payDay } from "./pay-day";
import { payHalf, payTogether } from "./pay-together";
import { isPayable, issueBill, type BillPlan, type SeedBill } from "./seed-bill";
import type { SeedPayment } from "./seed-payment";
import { taxBills } from "./tax-bills";

/** Who pays, and whether somebody else in the home gets the bills for the home. */
type Household = { accountId?: string; sharesHome?: boolean };

/** Every bill of a citizen over so many months, and how it was paid. About ten a year, or two for those who share a home. */
export function citizenLife(
  registry: Registry,
  citizen: SeedCitizen,
  months: number,
  { accountId, sharesHome = false }: Household = {},
): { bills: SeedBill[]; payments: SeedPayment[] } {
  const { random, today } = registry;
  const habit = anyHabit(random);
  const payOn = (plan: BillPlan) => payDay(habit, plan, registry);

  const home = sharesHome ? [] : homePlans(registry, citizen, months);
  const plans = [...home, ...yearlyOnes(registry, citizen, months), ...occasional(registry, citizen, months)];
  const decided = plans.map((plan) => ({ bill: issueBill(registry, plan), paidOn: payOn(plan) }));
  if (!sharesHome && citizen.address.unit === "" && random.chance(0.55)) decided.push(...taxBills(registry, citizen, months, payOn));

  const payer = { partyId: citizen.partyId, ...(accountId && { accountId }) };
  const payments = payTogether(registry, payer, decided);
  const owing = decided.find(({ bill }) => habit === "slow" && isPayable(bill) && bill.paidCents === 0 && bill.dueOn < today);
  if (owing) payments.push(payHalf(registry, payer, owing.bill, owing.bill.dueOn));
  return { bills: decided.map(({ bill }) => bill), payments };
}

function homePlans(registry: Registry, citizen: SeedCitizen, months: number): BillPlan[] {
  const { random } = registry;
  const garden = citizen.address.unit === "" && random.chance(0.3);
  return [
    ...waterPlans(registry, citizen, citizen.address.unit ? random.between(8, 22) : random.between(16, 44), months),
    ...refusePlans(registry, citizen, { ...(random.chance(0.15) && { extraBin: 1 }), ...(garden && { gardenWaste: 3 }) }, months),
  ];
}

function yearlyOnes(registry: Registry, citizen: SeedCitizen, months: number): BillPlan[] {
  const { random } = registry;
  return [
    ...(random.chance(0.25) ? yearlyPlans(registry, citizen, "dogLicence", anyDog(registry), { dogLicence: 1 }, months) : []),
    ...(random.chance(0.35) ? yearlyPlans(registry, citizen, "parkingPermit", anyPlate(registry), { parkingPermit: 12 }, months) : []),
  ];
}

function occasional(registry: Registry, citizen: SeedCitizen, months: number): BillPlan[] {
  const { random } = registry;
  const daysAgo = () => random.between(3, months * 30 - 20);
  const one = (chance: number, service: string, subject: () => string, items: () => Record<string, number>) =>
    random.chance(chance) ? [oncePlan(registry, citizen, service, subject(), items(), daysAgo())] : [];
  return [
    ...one(
      0.3,
      "parkingFine",
      () => anyPlate(registry),
      () => ({ parkingFine: 1, ...(random.chance(0.1) && { towing: 1 }) }),
    ),
    ...one(
      0.15,
      "libraryFine",
      () => `Card ${random.between(100_000, 999_999)}`,
      () => ({ lateBooks: random.between(4, 60) }),
    ),
    ...one(
      0.12,
      "certificateOfResidence",
      () => citizen.name,
      () => ({ certificate: random.between(1, 3) }),
    ),
    ...one(
      0.12,
      "passport",
      () => citizen.name,
      () => ({ passportBook: 1 }),
    ),
    ...one(
      0.06,
      "moorings",
      () => `Berth ${random.between(1, 140)}`,
      () => ({ mooringLength: random.between(5, 12) }),
    ),
    ...one(
      0.05,
      "buildingPermit",
      () => citizen.address.label,
      () => ({ permitFiling: 1, planReview: random.between(8, 60) }),
    ),
    ...one(
      0.05,
      "streetEvent",
      () => citizen.address.label,
      () => ({ eventPermit: 1, streetClosure: 1 }),
    ),
  ];
}
