import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import type { Withdrawal } from "@/lib/applications/schema";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { payByCard } from "@/lib/payments/sandbox/gateway";
import { billRow, booked, cardThat, differencesOf, payAtGateway, paymentRow, startPaying } from "@/lib/payments/testing/pay";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";
import { publishServices } from "@/lib/services/publish-services";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => {
  gateway = await serveGateway();
  await publishServices();
});
afterAll(() => gateway.stop());

const CENTS = 1800;
const withdraw = (actor: Resident, ref: string, fee: Withdrawal["fee"] = "none") => withdrawApplication(actor, { ref, fee });
const row = (ref: string) =>
  asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { ref }, include: { events: { orderBy: { seq: "asc" } } } }));
/** What a bill's ledger entries come to by account. */
const owed = (billId: string) =>
  asSystem(
    "test",
    async (db) =>
      (await db.ledgerEntry.aggregate({ where: { billId, account: "receivable" }, _sum: { amountCents: true } }))._sum.amountCents,
  );

describe("withdrawing", () => {
  it("ends it once for eight presses at once, and writes that down once", async () => {
    const actor = await newResident();
    const { ref } = await newSent(actor);
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => withdraw(actor, ref)));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { status, events, decidedAt } = await row(ref);
    expect([status, events.filter(({ kind }) => kind === "withdrawn").length]).toEqual(["withdrawn", 1]);
    expect(decidedAt).not.toBeNull();
  });

  it.each(["issued", "refused", "cancelled", "withdrawn"] as const)("is refused for what is %s", async (status) => {
    const actor = await newResident();
    const { ref } = await newSent(actor, { status });
    await expect(withdraw(actor, ref)).rejects.toMatchObject({ key: "workflow.notOpen" });
  });

  it("does not exist for another person, or for a deputy who may only draft", async () => {
    const actor = await newResident();
    const { ref } = await newSent(actor);
    await expect(withdraw(await newResident(), ref)).rejects.toThrow("no such");
    const deputy: Resident = { ...actor, mandate: { ...actor.mandate, kind: "deputy", areas: ["applications"], acts: ["see", "draft"] } };
    await expect(withdraw(deputy, ref)).rejects.toThrow("not for this actor");
    expect((await row(ref)).status).toBe("inReview");
  });

  it("cancels the bill of an unpaid fee: nothing is owed any more", async () => {
    const actor = await newResident();
    const { ref, feeBillId } = await newSent(actor, { status: "awaitingFee", feeCents: CENTS });
    expect(await owed(feeBillId!)).toBe(1800n);
    await withdraw(actor, ref, "unpaid");
    expect(await row(ref)).toMatchObject({ status: "withdrawn", submittedAt: null });
    expect(await billRow(feeBillId!)).toMatchObject({ status: "cancelled", paidCents: 0n });
    expect(await owed(feeBillId!)).toBe(0n);
  });

  it("gives up an attempt to pay that is under way, and then withdraws", async () => {
    const actor = await newResident();
    const { ref, feeBillId } = await newSent(actor, { status: "awaitingFee", feeCents: CENTS });
    const { payment } = await startPaying(actor, [feeBillId!], 1800n);
    await withdraw(actor, ref, "unpaid");
    expect((await row(ref)).status).toBe("withdrawn");
    expect((await paymentRow(payment)).status).toBe("cancelled");
  });

  it("is not done when the fee was paid meanwhile: the person looks again", async () => {
    const actor = await newResident();
    const { ref, feeBillId } = await newSent(actor, { status: "awaitingFee", feeCents: CENTS });
    const payment = await payAtGateway(actor, [feeBillId!], 1800n);
    await expect(withdraw(actor, ref, "unpaid")).rejects.toMatchObject({ key: "applications.paidMeanwhile" });
    expect((await row(ref)).status).toBe("submitted");
    expect((await paymentRow(payment)).status).toBe("success");
    await withdraw(actor, ref, "paid");
    expect((await row(ref)).status).toBe("withdrawn");
    expect(await billRow(feeBillId!)).toMatchObject({ status: "paid" });
  });

  it("keeps money that comes after it: held for the person, on the finance desk's list", async () => {
    const actor = await newResident();
    const { ref, feeBillId } = await newSent(actor, { status: "awaitingFee", feeCents: CENTS });
    // The bank has it already: it can be neither given up nor foretold.
    const { payment, charge } = await startPaying(actor, [feeBillId!], 1800n);
    const deputy: Resident = { ...actor, mandate: { ...actor.mandate, areas: ["applications"] } }; // may not touch payments
    await withdraw(deputy, ref, "unpaid");
    await payByCard(charge, cardThat.pays);
    await settlePayment(payment);
    expect((await row(ref)).status).toBe("withdrawn");
    expect(await booked(payment)).toEqual(["clearing 1800", "held -1800"]);
    expect(await differencesOf(payment)).toEqual(["notPayable 0 1800"]);
  });

  it("at the same moment as the payment ends in one of two ways, and no cent is lost in either", async () => {
    const ends = new Set<string>();
    for (let n = 0; n < 8; n += 1) {
      const actor = await newResident();
      const { ref, feeBillId } = await newSent(actor, { status: "awaitingFee", feeCents: CENTS });
      const payment = await payAtGateway(actor, [feeBillId!], 1800n);
      const deputy: Resident = { ...actor, mandate: { ...actor.mandate, areas: ["applications"] } };
      await Promise.allSettled([settlePayment(payment), withdraw(deputy, ref, "unpaid")]);
      const [{ status }, bill, ledger] = [await row(ref), await billRow(feeBillId!), await booked(payment)];
      expect((await paymentRow(payment)).status).toBe("success");
      ends.add(status);
      if (status === "submitted") expect([bill.status, ledger]).toEqual(["paid", ["clearing 1800", "receivable -1800"]]);
      else {
        expect([status, bill.status, ledger]).toEqual(["withdrawn", "cancelled", ["clearing 1800", "held -1800"]]);
        expect(await differencesOf(payment)).toEqual(["notPayable 0 1800"]);
      }
    }
    expect(ends.size).toBeGreaterThan(0);
  });
});
