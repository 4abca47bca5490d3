import type { NotifiedEvent } from "@/lib/notifications/events";
import type { SeedApplication } from "../applications/seed-application";
import type { SeedPayment } from "../bills/seed-payment";
import type { SeedRefund } from "../bills/seed-refund";
import type { SeedBill } from "../bills/seed-bill";
import type { SeedThread } from "../messages/seed-thread";
import type { NewId } from "../row-ids";
import { accountOf, type Town } from "../town";

/** A notification with its one mail, which was sent. */
export type Told = {
  id: string;
  deliveryId: string;
  at: Date;
  partyId: string;
  accountId: string;
  event: NotifiedEvent;
  facts: Record<string, string | number>;
  billId?: string;
  paymentId?: string;
  threadId?: string;
  readAt?: Date;
};

const DAY_MS = 86_400_000;

/** What the demo's people were told: every payment of theirs, and to `resident` the bills of the last weeks. Newest ones are unread. */
export function tellPeople(town: Town): Told[] {
  const { newId, now } = town.registry;
  const { id: accountId } = accountOf(town, "resident");
  const partyId = town.mandates.find((mandate) => mandate.accountId === accountId)!.partyId;
  const recent = town.bills.filter((bill) => bill.partyId === partyId && now.getTime() - bill.issuedAt.getTime() < 45 * DAY_MS);
  const told = [
    ...recent.map((bill) => tellBill(newId, accountId, bill)),
    ...town.payments.flatMap((payment) => tellPayment(newId, payment)),
    ...town.refunds.flatMap((refund) => tellRefund(newId, refund)),
    ...town.threads.flatMap((thread) => tellAnswers(newId, thread)),
    ...town.applications.flatMap((application) => tellApplicant(newId, application)),
  ];
  return told.map((one) =>
    now.getTime() - one.at.getTime() > 7 * DAY_MS ? { ...one, readAt: new Date(one.at.getTime() + DAY_MS / 3) } : one,
  );
}

const tellBill = (newId: NewId, accountId: string, { id, ref, partyId, totalCents, dueOn, issuedAt: at }: SeedBill): Told => ({
  ...{ id: newId(at), deliveryId: newId(at), at, partyId, accountId },
  event: "billIssued",
  facts: { ref, amountCents: totalCents, due: dueOn },
  billId: id,
});

/** As the product tells it: a cancelled attempt is not news to whoever cancelled it. */
export function tellPayment(
  newId: NewId,
  { id, ref, partyId, accountId, status, amountCents, receiptNumber, settledAt: at }: SeedPayment,
): Told[] {
  if (!accountId || !at || (status !== "success" && status !== "failed")) return [];
  return [
    {
      ...{ id: newId(at), deliveryId: newId(at), at, partyId, accountId },
      event: status === "success" ? "paymentReceived" : "paymentFailed",
      facts: { ref, amountCents, receipt: receiptNumber ?? "" },
      paymentId: id,
    },
  ];
}

function tellRefund(newId: NewId, { ref, payment, status, amountCents, receiptNumber, settledAt: at }: SeedRefund): Told[] {
  const { id: paymentId, accountId, partyId } = payment;
  if (!accountId || !at || status !== "success") return [];
  const facts = { ref, amountCents, receipt: receiptNumber ?? "" };
  return [{ id: newId(at), deliveryId: newId(at), at, partyId, accountId, event: "refundMade", facts, paymentId }];
}

/** Each answer of the city, to whoever began the thread; never a note among staff. */
export const tellAnswers = (newId: NewId, { id: threadId, ref, partyId, accountId, messages }: SeedThread): Told[] =>
  messages
    .filter(({ authorKind, isInternal }) => authorKind === "staff" && !isInternal)
    .map(({ id: message, createdAt: at, department }) => ({
      ...{ id: newId(at), deliveryId: newId(at), at, partyId, accountId },
      event: "messageAnswered",
      facts: { ref, department: department!, message },
      threadId,
    }));

/** That it reached the city, what the desk did since, that it was withdrawn, and what the other guardian said. */
export function tellApplicant(newId: NewId, { id, ref, service, partyId, accountId, ...one }: SeedApplication): Told[] {
  const told = (event: Told["event"], at: Date | undefined, of: string, more = {}): Told[] =>
    at ? [{ id: newId(at), deliveryId: newId(at), at, partyId, accountId, event, facts: { ref, service, of, ...more } }] : [];
  const due = one.dueOn && { due: one.dueOn };
  return [
    ...told("applicationSubmitted", one.submittedAt, id, due),
    ...(one.status === "withdrawn" ? told("applicationWithdrawn", one.decidedAt, id, due) : []),
    ...one.events.flatMap(({ kind, at, facts, status }) => {
      if (kind === "decided" && status === "approvedAwaitingPayment") return told("feeOnApproval", at, id, due);
      if (kind === "passportMoved") return told("passportMoved", at, `${id} ${String(facts.tracking)}`, due);
      const of = facts.item ?? facts.inspection;
      return steps[kind] && of ? told(steps[kind], at, kind === "inspectionCalledOff" ? `${String(of)} off` : String(of), due) : [];
    }),
    ...(one.desk?.decisions ?? []).flatMap(({ outcome, decidedAt, status, id: of }) => {
      if (status !== "decided") return [];
      return outcome === "revoked" ? told("permitRevoked", decidedAt, one.permit!.id, due) : told("applicationDecided", decidedAt, of, due);
    }),
    ...(one.passport?.consents ?? []).flatMap((consent) => {
      if (consent.status !== "given" && consent.status !== "refused") return [];
      return told(consent.status === "given" ? "consentGiven" : "consentRefused", consent.answeredAt, consent.id);
    }),
  ];
}

const steps: Partial<Record<string, Told["event"]>> = {
  itemAsked: "applicationAsked",
  inspectionPlanned: "inspectionPlanned",
  inspectionCalledOff: "inspectionCalledOff",
  inspected: "inspectionDone",
};
