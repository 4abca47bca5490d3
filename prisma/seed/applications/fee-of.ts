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

export type SeedFee = {
  /** What had to be paid before sending, in cents. */
  dueFirst: number;
  paidAt: Date | undefined;
  /** A fee comes with the approval. */
  payLater: boolean;
  settle: (history: History) => Settled;
};
type Settled = { bills: SeedBill[]; payments: SeedPayment[]; feeBillId?: string; issueBillId?: string };

/** The fees of an application by the city's own formula: paid on the way to sending it, after the approval, or still open. */
export function feeOf(desk: Desk, answers: Answers, subject: string, sentAt: Date): SeedFee {
  const { registry, story } = desk;
  const first = billOf(desk, answers, subject, "beforeSending")?.(sentAt);
  const later = billOf(desk, answers, subject, "onApproval");
  const pay = (one: SeedBill, at: Date) =>
    payNow(registry, { partyId: one.partyId, accountId: desk.who.account.id, at, parts: [{ bill: one }] });
  const isUnpaid = story.status === "awaitingFee" || story.stage === "awaitingFee";
  const paid = first && !isUnpaid ? [pay(first, new Date(sentAt.getTime() + registry.random.between(50, 400) * 1_000))] : [];
  const settle: SeedFee["settle"] = ({ events, decidedAt }) => {
    const feePaid = events.find(({ kind }) => kind === "feePaid");
    if (feePaid && first) feePaid.facts = { bill: first.id };
    if (first && isUnpaid && decidedAt) endBill(first, "cancelled", decidedAt);
    const approved = events.find(({ status }) => status === "approvedAwaitingPayment");
    const issue = approved && later?.(approved.at);
    const issued = events.find(({ kind }) => kind === "issued");
    if (issue && issued) issued.facts = { bill: issue.id };
    const paidLater = issue && issued ? [pay(issue, new Date(issued.at.getTime() - 240_000))] : [];
    return {
      ...{ bills: [first, issue].filter((one) => one !== undefined), payments: [...paid, ...paidLater] },
      ...(first && { feeBillId: first.id }),
      ...(issue && { issueBillId: issue.id }),
    };
  };
  return { dueFirst: first?.totalCents ?? 0, paidAt: paid[0]?.settledAt, payLater: later !== undefined, settle };
}

/** What of an application's fee is due then; nothing where it costs nothing. */
function billOf(desk: Desk, answers: Answers, subject: string, due: FeeDue) {
  const { registry, service, who } = desk;
  const charged = chargesOf(service, answers, due);
  const totalCents = totalOf(charged);
  if (!totalCents) return undefined;
  const lines = charged.map((line) => ({ ...line, facts: { ...line.facts, name: feeLineName(service, line.code) } }));
  return (at: Date): SeedBill => ({
    ...{ id: registry.newId(at), ref: registry.newRef("BL"), partyId: who.person.partyId, kind: "fee", service: service.slug },
    ...{ department: service.department, subject, status: "issued", totalCents, paidCents: 0, issuedAt: at },
    ...{ dueOn: addDays(cityDay(at), DUE_DAYS[due]), lines },
  });
}
