import { totalOf } from "@/lib/city/charges/charge-line";
import { addDays, cityDay } from "@/lib/city/city-day";
import type { Answers } from "@/lib/services/answers";
import { chargesOf } from "@/lib/services/charges";
import type { FeeDue } from "@/lib/services/declaration/fee";
import { feeLineName } from "@/lib/services/fee-line-name";
import { endBill, type SeedBill } from "../bills/seed-bill";
import { payNow, type SeedPayment } from "../bills/seed-payment";
import type { Desk } from "./apply";
import type { History } from "./history-of";

const DUE_DAYS = { beforeSending: 14, onApproval: 30 };

type Settled = { bills: SeedBill[]; payments: SeedPayment[]; feeBillId?: string; issueBillId?: string };

export type SeedFee = {
  /** What had to be paid before sending, in cents. */
  dueFirst: number;
  paidAt: Date | undefined;
  /** A part of the fee comes with the approval. */
  payLater: boolean;
  settle: (history: History) => Settled;
};

/** The fee of an application by the city's own formula: paid on the way to sending it, after the approval, or still open. */
export function feeOf(desk: Desk, answers: Answers, subject: string, sentAt: Date): SeedFee {
  const { registry, story } = desk;
  const first = billOf(desk, answers, subject, "beforeSending");
  const later = billOf(desk, answers, subject, "onApproval");
  const pay = (one: SeedBill, at: Date) =>
    payNow(registry, { partyId: one.partyId, accountId: desk.who.account.id, at, parts: [{ bill: one }] });

  const bill = first && first(sentAt);
  const isUnpaid = story.status === "awaitingFee" || story.stage === "awaitingFee";
  const payments = bill && !isUnpaid ? [pay(bill, new Date(sentAt.getTime() + registry.random.between(50, 400) * 1_000))] : [];

  const settleFirst = ({ events, decidedAt }: History): Settled => {
    if (!bill) return { bills: [], payments: [] };
    const paid = events.find(({ kind }) => kind === "feePaid");
    if (paid) paid.facts = { bill: bill.id };
    if (isUnpaid && decidedAt) endBill(bill, "cancelled", decidedAt);
    return { bills: [bill], payments, feeBillId: bill.id };
  };
  const settleLater = ({ events }: History): Settled => {
    const approved = later && events.find(({ status }) => status === "approvedAwaitingPayment");
    if (!approved) return { bills: [], payments: [] };
    const issued = later(approved.at);
    const paid = events.findLast(({ kind, status }) => kind === "feePaid" && status === "approvedAwaitingPayment");
    const made = paid ? [pay(issued, new Date(paid.at.getTime() - 240_000))] : [];
    return { bills: [issued], payments: made, issueBillId: issued.id };
  };
  const settle = (history: History): Settled => {
    const [one, two] = [settleFirst(history), settleLater(history)];
    return { ...one, ...two, bills: [...one.bills, ...two.bills], payments: [...one.payments, ...two.payments] };
  };
  return { dueFirst: bill?.totalCents ?? 0, paidAt: payments[0]?.settledAt, payLater: Boolean(later), settle };
}

/** The bill of the lines that are due then, or nothing where they come to nothing. */
function billOf({ registry, service, who }: Desk, answers: Answers, subject: string, due: FeeDue) {
  const lines = chargesOf(service, answers, due).map((line) => ({
    ...line,
    facts: { ...line.facts, name: feeLineName(service, line.code) },
  }));
  if (!lines.length) return undefined;
  return (at: Date): SeedBill => ({
    ...{ id: registry.newId(at), ref: registry.newRef("BL"), partyId: who.person.partyId, kind: "fee", service: service.slug },
    ...{ department: service.department, subject, status: "issued", totalCents: totalOf(lines), paidCents: 0, issuedAt: at },
    ...{ dueOn: addDays(cityDay(at), DUE_DAYS[due]), lines },
  });
}
