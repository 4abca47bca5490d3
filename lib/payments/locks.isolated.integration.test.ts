import { afterAll, beforeAll, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { cancelPayment } from "@/lib/payments/commands/cancel-payment";
import { comparePayments } from "@/lib/payments/commands/compare-payments";
import { payBills } from "@/lib/payments/commands/pay-bills";
import { receiveWebhook } from "@/lib/payments/commands/receive-webhook";
import { reconcilePayments } from "@/lib/payments/commands/reconcile-payments";
import { releaseBills } from "@/lib/payments/commands/release-bills";
import { requestRefund } from "@/lib/payments/commands/request-refund";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { settleRefund } from "@/lib/payments/commands/settle-refund";
import { tellRefund } from "@/lib/payments/commands/tell-refund";
import { tellPaymentResult } from "@/lib/payments/commands/tell-payment-result";
import { sign } from "@/lib/payments/sandbox/signature";
import { payByCard } from "@/lib/payments/sandbox/gateway";
import { newBill } from "@/lib/payments/testing/new-bill";
import { cardThat, chosen } from "@/lib/payments/testing/pay";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => void (gateway = await serveGateway()));
afterAll(() => gateway.stop());

/** What a person may be told; anything else is a fault of ours: a deadlock, a lock that was waited for too long, a constraint. */
const told = (error: unknown) => error instanceof DomainError;

it("every command at once, over the same few bills, in every order: no deadlock, and the books agree", async () => {
  const actor = await newResident();
  const bills = await Promise.all([300n, 500n, 700n].map((cents) => newBill(actor, cents)));
  const finance = await asSystem("test", async (db): Promise<Staff> => {
    const { id, displayName, email } = await db.account.findUniqueOrThrow({ where: { username: "finance" } });
    return { kind: "staff", accountId: id, name: displayName, email, role: "finance", departments: [], services: [] };
  });
  const mine = () =>
    asSystem("test", (db) => db.payment.findMany({ where: { partyId: actor.partyId }, orderBy: { createdAt: "desc" }, take: 4 }));

  const acts: (() => Promise<unknown>)[] = [
    () => pay([0, 1, 2], 1_500n),
    () => pay([2, 1], 1_200n),
    () => pay([1, 0], 800n),
    async () => Promise.all((await mine()).map(({ id }) => settlePayment(id))),
    async () => Promise.all((await mine()).flatMap(({ providerRef }) => (providerRef ? [payByCard(providerRef, cardThat.pays)] : []))),
    async () => cancelPayment(actor, (await mine())[0]?.id ?? bills[0]!).catch(ignoreMissing),
    () => releaseBills(actor, bills),
    async () => Promise.all((await mine()).map(({ id }) => tellPaymentResult({ paymentId: id }))),
    async () => {
      await asSystem("test", (db) =>
        db.payment.updateMany({ where: { partyId: actor.partyId, nextCheckAt: { not: null } }, data: { nextCheckAt: new Date(0) } }),
      );
      await reconcilePayments();
    },
    async () => Promise.all((await mine()).flatMap(({ providerRef }) => (providerRef ? [webhookFor(providerRef)] : []))),
    async () => Promise.all((await refundsOf()).map(({ id }) => tellRefund({ refundId: id }))),
    () => comparePayments({}),
    () => refundNewest(),
    async () => Promise.all((await refundsOf()).map(({ id }) => settleRefund(id))),
  ];

  const refundsOf = () => asSystem("test", (db) => db.refund.findMany({ where: { partyId: actor.partyId }, select: { id: true } }));
  function webhookFor(charge: string) {
    const body = JSON.stringify({ id: crypto.randomUUID(), charge, status: "paid" });
    const signature = sign(body, Math.floor(Date.now() / 1000));
    return receiveWebhook("sandbox", body, new Headers({ "x-sandbox-signature": signature }));
  }
  async function pay(which: number[], cents: bigint) {
    const { payUrl } = await payBills(
      actor,
      chosen(
        which.map((n) => bills[n]!),
        cents,
      ),
      "en",
    );
    if (payUrl) await payByCard(payUrl.split("/").at(-1)!, cardThat.pays);
  }
  async function refundNewest() {
    const paid = await asSystem("test", (db) =>
      db.payment.findFirst({ where: { partyId: actor.partyId, status: "success" }, include: { refunds: true } }),
    );
    if (!paid) return;
    const remaining = paid.refunds.reduce(
      (left, { status, amountCents }) => (status === "error" ? left : left - amountCents),
      paid.amountCents,
    );
    const request = {
      payment: paid.id,
      key: crypto.randomUUID(),
      amountCents: (remaining + 1n) / 2n || 1n,
      expectedCents: remaining,
      reason: "test",
    };
    await requestRefund(finance, request);
  }

  const faults: unknown[] = [];
  for (let round = 0; round < 6; round++) {
    const turned = acts.map((_, n) => acts[(n * 5 + round) % acts.length]!);
    const ended = await Promise.allSettled(turned.map((act) => act()));
    for (const one of ended) if (one.status === "rejected" && !told(one.reason)) faults.push(one.reason);
  }
  expect(faults).toEqual([]);

  const wrong = await asSystem(
    "test",
    (db) => db.$queryRaw`
      SELECT b.id, b.paid_cents, b.total_cents - sum(e.amount_cents) AS by_ledger FROM bill b
      JOIN ledger_entry e ON e.bill_id = b.id AND e.account = 'receivable' WHERE b.party_id = ${actor.partyId}::uuid
      GROUP BY b.id HAVING b.paid_cents <> b.total_cents - sum(e.amount_cents)`,
  );
  expect(wrong).toEqual([]);
  const succeeded = await asSystem("test", (db) => db.payment.count({ where: { partyId: actor.partyId, status: "success" } }));
  expect(succeeded).toBeGreaterThan(0);
}, 90_000);

const ignoreMissing = (error: unknown) => {
  if (!(error instanceof Error) || error.name !== "NotFoundError") throw error;
};
