import { totalOf } from "@/lib/city/charges/charge-line";
import { addDays, cityDay } from "@/lib/city/city-day";
import type { Answers } from "@/lib/services/answers";
import { chargesOf } from "@/lib/services/charges";
import { feeLineName } from "@/lib/services/fee-line-name";
import { endBill, type SeedBill } from "../bills/seed-bill";
import { payNow, type SeedPayment } from "../bills/seed-payment";
import type { Desk } from "./apply";
import type { History } from "./history-of";

const FEE_DUE_DAYS = 14;

export type SeedFee = {
  /** What had to be paid before sending, in cents. */
  dueFirst: number;
  paidAt: Date | undefined;
  /** The fee comes with the approval. */
  payLater: boolean;
  settle: (history: History) => { bills: SeedBill[]; payments: SeedPayment[]; feeBillId?: string };
};

/** The fee of an application by the city's own formula: paid on the way to sending it, after the approval, or still open. */
export function feeOf(desk: Desk, answers: Answers, subject: string, sentAt: Date): SeedFee {
  const { registry, service, story } = desk;
  const lines = chargesOf(service, answers).map((line) => ({ ...line, facts: { ...line.facts, name: feeLineName(service, line.code) } }));
  const total = totalOf(lines);
  const bill = (at: Date): SeedBill => ({
    ...{ id: registry.newId(at), ref: registry.newRef("BL"), partyId: desk.who.person.partyId, kind: "fee", service: service.slug },
    ...{ department: service.department, subject, status: "issued", totalCents: total, paidCents: 0, issuedAt: at },
    ...{ dueOn: addDays(cityDay(at), FEE_DUE_DAYS), lines },
  });
  const pay = (one: SeedBill, at: Date) =>
    payNow(registry, { partyId: one.partyId, accountId: desk.who.account.id, at, parts: [{ bill: one }] });
  const later = (history: History, kind: string) => history.events.find((event) => event.kind === kind);

  if (service.fee?.due === "onApproval") {
    const settle: SeedFee["settle"] = (history) => {
      const approved = history.events.find(({ status }) => status === "approvedAwaitingPayment");
      if (!approved || !total) return { bills: [], payments: [] };
      const issued = bill(approved.at);
      const paid = later(history, "feePaid");
      const payments = paid ? [pay(issued, new Date(paid.at.getTime() - 240_000))] : [];
      return { bills: [issued], payments, feeBillId: issued.id };
    };
    return { dueFirst: 0, paidAt: undefined, payLater: total > 0, settle };
  }
  if (!total) return { dueFirst: 0, paidAt: undefined, payLater: false, settle: () => ({ bills: [], payments: [] }) };

  const issued = bill(sentAt);
  const isUnpaid = story.status === "awaitingFee" || story.stage === "awaitingFee";
  const payments = isUnpaid ? [] : [pay(issued, new Date(sentAt.getTime() + registry.random.between(50, 400) * 1_000))];
  const settle: SeedFee["settle"] = ({ events, decidedAt }) => {
    const paid = events.find(({ kind }) => kind === "feePaid");
    if (paid) paid.facts = { bill: issued.id };
    if (isUnpaid && decidedAt) endBill(issued, "cancelled", decidedAt);
    return { bills: [issued], payments, feeBillId: issued.id };
  };
  return { dueFirst: total, paidAt: payments[0]?.settledAt, payLater: false, settle };
}
