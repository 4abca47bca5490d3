import { addDays, cityTime } from "@/lib/city/city-day";
import { endBill, isPayable, type SeedBill } from "../bills/seed-bill";
import { endWithoutMoney } from "../bills/seed-payment";
import { refundWhole } from "../bills/seed-refund";
import { accountOf, type Town } from "../town";

/** What the finance desk has on its table: money that went back, money on its way, and books that do not agree. */
export function setMoneyDesk(town: Town) {
  const { registry } = town;
  const { id: finance } = accountOf(town, "finance");
  const day = (ago: number, time: string) => cityTime(addDays(registry.today, -ago), time);

  // The storm took Amara's street party; the city gave the fees back.
  const party = town.payments.find(({ status, allocations }) => status === "success" && isParty(allocations[0]!.bill))!;
  const stormAt = new Date(party.settledAt!.getTime() + 6 * 86_400_000);
  endBill(party.allocations[0]!.bill, "cancelled", stormAt);
  const reason = "Event cancelled by the city because of the storm warning.";
  town.refunds.push(refundWhole(registry, { payment: party, accountId: finance, reason, at: stormAt, status: "success" }));

  const [onItsWay, closedCard, lying, slow] = paidByNeighbours(town);
  const twice = "Paid at the counter as well.";
  town.refunds.push(
    refundWhole(registry, { payment: onItsWay!, accountId: finance, reason: twice, at: day(0, "05:40"), status: "submitted" }),
  );
  const failed = refundWhole(registry, { payment: closedCard!, accountId: finance, reason: twice, at: day(3, "11:05"), status: "error" });
  town.refunds.push(failed);
  town.differences.push({
    ...{ id: registry.newId(failed.settledAt!), kind: "refundFailed", payment: closedCard!, theirCents: 0, foundAt: failed.settledAt! },
  });

  const parts = (bill: SeedBill) => ({ partyId: bill.partyId, parts: [{ bill }] });
  const [mismatched, forgotten] = [lying!, slow!]
    .map(({ allocations }) => allocations[0]!.bill.partyId)
    .map((partyId) => owing(town, partyId));
  const wrong = endWithoutMoney(registry, { ...parts(mismatched!), at: day(1, "16:22") }, "mismatch");
  town.payments.push(wrong, endWithoutMoney(registry, { ...parts(forgotten!), at: day(2, "21:14") }, "expired"));
  const theirCents = wrong.amountCents - 100;
  town.differences.push({ id: registry.newId(wrong.settledAt!), kind: "amount", payment: wrong, theirCents, foundAt: wrong.settledAt! });
}

const isParty = ({ service, status }: SeedBill) => service === "streetEvent" && status === "paid";

/** Payments of one bill by people without an account who have another bill open, one for each of them, the newest first. */
function paidByNeighbours(town: Town) {
  const withAccount = new Set(town.mandates.map(({ partyId }) => partyId));
  const held = new Set(town.payments.filter(({ status }) => isOpen(status)).map(({ partyId }) => partyId));
  const seen = new Set<string>();
  return town.payments
    .filter(
      ({ status, partyId, allocations }) =>
        status === "success" && allocations.length === 1 && !withAccount.has(partyId) && !held.has(partyId),
    )
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .filter(
      ({ partyId }) => !seen.has(partyId) && seen.add(partyId) && town.bills.some((bill) => bill.partyId === partyId && isPayable(bill)),
    )
    .slice(0, 4);
}

const isOpen = (status: string) => status === "created" || status === "started" || status === "submitted";
const owing = (town: Town, partyId: string) => town.bills.find((bill) => bill.partyId === partyId && isPayable(bill))!;
