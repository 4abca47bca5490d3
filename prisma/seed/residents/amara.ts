import { addDays, cityTime } from "@/lib/city/city-day";
import { oncePlan } from "../bills/one-time-plans";
import { payTogether } from "../bills/pay-together";
import { endBill, issueBill, type BillPlan, type SeedBill } from "../bills/seed-bill";
import { endWithoutMoney } from "../bills/seed-payment";
import { taxBills } from "../bills/tax-bills";
import { newCitizen, type SeedCitizen } from "../people/seed-person";
import { forPerson, type Registry } from "../registry";
import { accountOf, addressAt, addMatters, MONTHS, settle, type Town } from "../town";
import { dogLicenceOf, forgottenFine, parkingPermitsOf, refuseOf, waterOf, waterOfFlat } from "./amara-bills";

/** The account `resident`: owns a house and lets a flat, has bills of every kind and in every state. */
export function settleAmara(town: Town) {
  const registry = forPerson(town.registry, "amara");
  const { today } = registry;
  const account = accountOf(town, "resident");
  const house = addressAt(town, "14 Quay Street");
  const flat = addressAt(town, "3 Lantern Street, unit 2");
  house.parcel.assessedCents = 33_710_000;
  const amara = newCitizen(registry, town.foundedAt, account.displayName, "1984-05-17", house);
  settle(town, amara, account);
  const payer = { partyId: amara.partyId, accountId: account.id };

  const issue = (plan: BillPlan) => issueBill(registry, plan);
  const past = (plans: BillPlan[]) => plans.map((plan, n) => ({ bill: issue(plan), paidOn: n ? addDays(plan.dueOn, -4) : undefined }));
  const decided = [
    ...past(waterOf(amara.partyId, today, house, "HW-20417")),
    ...past(waterOfFlat(amara.partyId, today, flat, "HW-31882")),
    ...past(refuseOf(amara.partyId, today, house)),
    ...past([dogLicenceOf(amara.partyId, today)]),
    ...past(parkingPermitsOf(amara.partyId, today)),
    ...taxesOf(registry, amara),
    ...single(registry, amara),
  ];
  const [fine, fineAgain] = forgottenFine(amara.partyId, today).map(issue) as [SeedBill, SeedBill];
  endBill(fine, "replaced", fineAgain.issuedAt);
  decided.push({ bill: fine, paidOn: undefined }, { bill: fineAgain, paidOn: addDays(fineAgain.dueOn, -9) });

  const twice = issue(oncePlan(registry, amara, "parkingFine", "Mill Road, space 212", { parkingFine: 1 }, 35));
  endBill(twice, "cancelled", cityTime(addDays(today, -33), "10:20"));
  const payments = payTogether(registry, payer, decided);
  payments.push(...stumbles(registry, payer, decided));
  addMatters(town, { bills: [...decided.map(({ bill }) => bill), twice], payments });
}

/** Paid early once, which earned a rebate; forgotten the next time, which cost a penalty; the newest half is open. */
function taxesOf(registry: Registry, amara: SeedCitizen) {
  const days = [
    (plan: BillPlan) => addDays(plan.issuedOn, 3),
    () => undefined,
    (plan: BillPlan) => addDays(plan.dueOn, -2),
    () => undefined,
  ];
  return taxBills(registry, amara, MONTHS, (plan) => days.shift()!(plan));
}

function single(registry: Registry, amara: SeedCitizen) {
  const { today } = registry;
  const once = (service: string, subject: string, items: Record<string, number>, daysAgo: number, paidDaysAgo?: number) => ({
    bill: issueBill(registry, oncePlan(registry, amara, service, subject, items, daysAgo)),
    paidOn: paidDaysAgo === undefined ? undefined : addDays(today, -paidDaysAgo),
  });
  return [
    once("parkingFine", "Mill Road, space 212", { parkingFine: 1 }, 36),
    once("libraryFine", "Card 204417", { lateBooks: 14 }, 301, 290),
    once("streetEvent", "Quay Street", { eventPermit: 1, streetClosure: 1 }, 405, 399),
  ];
}

/** A declined card before the last water bill was paid, and a page that was left before the library's fine was. */
function stumbles(
  registry: Registry,
  payer: { partyId: string; accountId: string },
  decided: { bill: SeedBill; paidOn: string | undefined }[],
) {
  const paid = (service: string) => decided.find(({ bill, paidOn }) => bill.service === service && paidOn)!;
  const before = (service: string, failure: "declined" | "cancelled") => {
    const { bill, paidOn } = paid(service);
    const at = cityTime(addDays(paidOn!, -1), "20:15");
    return endWithoutMoney(registry, { ...payer, at, parts: [{ bill, amountCents: bill.totalCents }] }, failure);
  };
  return [before("water", "declined"), before("libraryFine", "cancelled")];
}
