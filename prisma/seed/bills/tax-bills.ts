import { arrears, earlyRebate, latePenalty } from "@/lib/city/charges/adjustments";
import { totalOf } from "@/lib/city/charges/charge-line";
import { propertyTaxCharges } from "@/lib/city/charges/property-tax";
import { addDays, daysBetween } from "@/lib/city/city-day";
import { fees } from "@/lib/city/fees";
import type { SeedPerson } from "../people/seed-person";
import type { Registry } from "../registry";
import { halfYearly } from "../schedule";
import { withSeniorRebate } from "./household-plans";
import { endBill, issueBill, openCents, type BillPlan, type SeedBill } from "./seed-bill";

type Decided = { bill: SeedBill; paidOn: string | undefined };

/** Property tax, oldest half first: who paid well ahead gets the rebate on the next, who did not pay gets a new bill with the penalty. */
export function taxBills(registry: Registry, owner: SeedPerson, months: number, payOn: (plan: BillPlan) => string | undefined): Decided[] {
  const { address, partyId } = owner;
  const { earlyRebate: early, latePenalty: late } = fees().rules;
  const decided: Decided[] = [];
  let paidEarly = false;
  for (const { half, ...cycle } of [...halfYearly(registry.today, months)].reverse()) {
    const taxes = withSeniorRebate(
      owner,
      cycle,
      propertyTaxCharges(address.parcel.assessedCents, half, { ownHome: owner.kind === "citizen" && address.unit === "" }),
    );
    const lines = paidEarly ? [...taxes, earlyRebate(totalOf(taxes))] : taxes;
    const plan: BillPlan = {
      partyId,
      service: "propertyTax",
      subject: address.label,
      addressId: address.id,
      parcelId: address.parcel.id,
      lines,
      ...cycle,
    };
    const bill = issueBill(registry, plan);
    const paidOn = payOn(plan);
    paidEarly = Boolean(paidOn) && daysBetween(paidOn!, plan.dueOn) >= early.daysBeforeDue;

    const lastDay = addDays(plan.dueOn, late.afterDays);
    if (lastDay >= addDays(registry.today, -1) || (paidOn && paidOn <= lastDay)) decided.push({ bill, paidOn });
    else decided.push({ bill, paidOn: undefined }, replaceByPenalty(registry, bill, plan, addDays(lastDay, 1), payOn));
  }
  return decided;
}

function replaceByPenalty(
  registry: Registry,
  bill: SeedBill,
  plan: BillPlan,
  issuedOn: string,
  payOn: (plan: BillPlan) => string | undefined,
): Decided {
  const open = openCents(bill);
  const again = { ...plan, lines: [arrears(open), latePenalty(open)], issuedOn, dueOn: addDays(issuedOn, 21) };
  const newBill = issueBill(registry, again);
  endBill(bill, "replaced", newBill.issuedAt);
  return { bill: newBill, paidOn: payOn(again) };
}
