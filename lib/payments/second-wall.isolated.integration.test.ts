import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem, type Db } from "@/lib/db/as-actor";
import { openPayment } from "@/lib/payments/commands/open-payment";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { newBill } from "@/lib/payments/testing/new-bill";
import { chosen, payAtGateway } from "@/lib/payments/testing/pay";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => void (gateway = await serveGateway()));
afterAll(() => gateway.stop());

const refused = /row-level security|permission denied/;

/** An attempt as the code would write it, except for what a test changes. */
const attempt = ({ partyId, accountId }: Resident, changed: object = {}) => ({
  ...{ ref: `PY-${randomUUID()}`, key: randomUUID(), requestHash: "x", currency: "USD", amountCents: 1n, provider: "sandbox" },
  ...{ partyId, accountId, expiresAt: new Date(), ...changed },
});

describe("a resident's transaction, whatever the code forgot", () => {
  it.each<[string, (one: Resident, other: Resident) => [Resident, object]]>([
    ["another party's payment", (one, other) => [one, { partyId: other.partyId }]],
    ["another account's payment", (one, other) => [one, { accountId: other.accountId }]],
    ["a payment that is already paid", (one) => [one, { status: "success", receiptNumber: "2026-999999" }]],
    ["a payment with a charge of its choice", (one) => [one, { providerRef: "made up" }]],
    ["a payment without the right to pay", (one) => [{ ...one, mandate: { ...one.mandate, acts: ["see"] } }, {}]],
  ])("cannot write %s", async (_what, as) => {
    const [actor, changed] = as(await newResident(), await newResident());
    await expect(asActor(actor, (db) => db.payment.create({ data: attempt(actor, changed) }))).rejects.toThrow(refused);
  });

  it("cannot hold another party's bill", async () => {
    const actor = await newResident();
    const foreign = await newBill(await newResident(), 1n);
    const hold = asActor(actor, (db) =>
      db.payment.create({
        data: attempt(actor, { allocations: { create: { billId: foreign, partyId: actor.partyId, amountCents: 1n } } }) as never,
      }),
    );
    await expect(hold).rejects.toThrow(/[Ff]oreign key|row-level security/);
  });

  it("cannot end a payment by hand, nor add a part to one that is under way", async () => {
    const actor = await newResident();
    const [bill, other] = [await newBill(actor, 100n), await newBill(actor, 100n)];
    const { id } = await openPayment(actor, chosen([bill], 100n));
    const change = (status: string) => asActor(actor, (db) => db.payment.updateMany({ where: { id }, data: { status } }));
    await expect(change("error")).rejects.toThrow(refused);
    await change("started");
    expect(await change("cancelled")).toEqual({ count: 0 });
    const part = { paymentId: id, billId: other, partyId: actor.partyId, amountCents: 100n };
    await expect(asActor(actor, (db) => db.paymentAllocation.create({ data: part }))).rejects.toThrow(refused);
  });

  it("sees its own refunds and differences only, and writes neither", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const payment = await payAtGateway(actor, [await newBill(actor, 700n)], 700n);
    await settlePayment(payment);
    const { partyId, accountId } = actor;
    const refund = {
      ...{ ref: `RF-${randomUUID()}`, paymentId: payment, partyId, accountId, key: randomUUID(), requestHash: "" },
      ...{ currency: "USD", amountCents: 1n, reason: "mine" },
    };
    const difference = {
      ...{ kind: "refundFailed", provider: "sandbox", providerRef: randomUUID(), paymentId: payment, partyId },
      ...{ currency: "USD", foundAt: new Date() },
    };
    // Its trigger asks for the lock of a payment that a resident may not change, and finds none.
    await expect(asActor(actor, (db) => db.refund.create({ data: refund }))).rejects.toThrow(/no rows|row-level security/);
    await expect(asActor(actor, (db) => db.paymentDifference.create({ data: difference }))).rejects.toThrow(refused);
    await asSystem("test", async (db) => {
      await db.refund.create({ data: refund });
      await db.paymentDifference.create({ data: difference });
    });
    const seen = async (who: Resident) => asActor(who, async (db) => [await db.refund.count(), await db.paymentDifference.count()]);
    expect(await seen(actor)).toEqual([1, 1]);
    expect(await seen(stranger)).toEqual([0, 0]);
  });
});

describe("staff", () => {
  const staff = (role: StaffRole): Staff => ({
    kind: "staff",
    accountId: randomUUID(),
    name: "",
    email: "",
    role,
    departments: [],
    services: [],
  });

  it.each<[StaffRole, boolean]>([
    ["finance", true],
    ["supervisor", true],
    ["admin", true],
    ["clerk", false],
    ["works", false],
    ["records", false],
  ])("%s sees money: %s", async (role, sees) => {
    const counts = await asActor(staff(role), async (db) => [
      await db.payment.count(),
      await db.refund.count(),
      await db.paymentDifference.count(),
    ]);
    expect(counts.every((count) => count > 0)).toBe(sees);
    expect(counts.some((count) => count > 0)).toBe(sees);
  });

  it("at the desk cannot change a payment or a bill, nor write what only the system does", async () => {
    const payment = await asSystem("test", (db) => db.refund.findFirstOrThrow({ select: { id: true, partyId: true } }));
    const desk = (act: (db: Db) => Promise<unknown>) => asActor(staff("finance"), act);
    await expect(desk((db) => db.payment.updateMany({ data: { failure: "x" } }))).rejects.toThrow(refused);
    expect(await desk((db) => db.bill.updateMany({ data: { paidCents: 0n } }))).toEqual({ count: 0 });
    const part = { refundId: payment.id, partyId: payment.partyId, amountCents: 1n };
    await expect(desk((db) => db.refundPart.create({ data: part }))).rejects.toThrow(refused);
    expect(await desk((db) => db.refund.updateMany({ data: { reason: "x" } }))).toEqual({ count: 0 });
  });
});

describe("the books themselves", () => {
  it("the ledger takes no change and no removal, not even from the system", async () => {
    for (const change of ["UPDATE ledger_entry SET amount_cents = 1", "DELETE FROM ledger_entry"])
      await expect(asSystem("test", (db) => db.$executeRawUnsafe(change))).rejects.toThrow(/permission denied|append-only/);
  });

  it("a payment is the sum of its parts", async () => {
    const actor = await newResident();
    await expect(asSystem("test", (db) => db.payment.create({ data: attempt(actor) }))).rejects.toThrow(/parts sum to 0/);
  });

  it("a number that was drawn and rolled back is drawn again", async () => {
    const actor = await newResident();
    const payment = await payAtGateway(actor, [await newBill(actor, 700n)], 700n);
    const last = () =>
      asSystem(
        "test",
        async (db) => (await db.receiptCounter.findMany({ where: { series: "receipt" }, orderBy: { year: "desc" } }))[0]!.last,
      );
    const before = await last();
    await expect(
      asSystem("test", async (db) => {
        await db.$executeRaw`UPDATE receipt_counter SET last = last + 1 WHERE series = 'receipt'`;
        throw new Error("the power went");
      }),
    ).rejects.toThrow("the power went");
    await settlePayment(payment);
    expect(await last()).toBe(before + 1);
  });
});
