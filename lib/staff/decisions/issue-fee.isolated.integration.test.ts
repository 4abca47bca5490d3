import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { addWorkingDays, workingDaysBetween } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { asSystem } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { billRow, payAtGateway } from "@/lib/payments/testing/pay";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";
import { publishServices } from "@/lib/services/publish-services";
import { findService } from "@/lib/services/catalogue";
import { decideCase } from "@/lib/staff/decisions/commands/decide-case";
import { issueOnPayment } from "@/lib/staff/decisions/commands/issue-on-payment";
import { readDraft } from "@/lib/staff/decisions/queries/read-decision";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
let clerk: Staff;
let resident: Resident;
beforeAll(async () => {
  gateway = await serveGateway();
  await publishServices();
  clerk = await atDesk("clerk", ["permits"]);
  resident = await newResident();
});
afterAll(() => gateway.stop());

/** 0.6 % of 61,234.50 dollars. */
const answers = { area: 40, value: 6_123_450, historic: true };
const ISSUE_CENTS = 36_741n;

const read = (ref: string) =>
  asSystem("test", (db) =>
    db.application.findUniqueOrThrow({ where: { ref }, include: { permit: true, events: { orderBy: { seq: "asc" } } } }),
  );

/** A building permit that was approved, everything else that it asks for being done. */
async function approved() {
  const { id, ref } = await newSent(resident, { service: "building-permit", status: "pendingDecision", answers });
  const [of, at] = [{ applicationId: id, partyId: resident.partyId }, new Date()];
  const criteria = (findService("building-permit")!.decision.criteria ?? []).map((one) => one.id);
  await asSystem("test", async (db) => {
    const visit = { plannedOn: at, part: "morning", status: "done", result: "passed", doneAt: at, inspectorId: clerk.accountId };
    await db.inspection.create({ data: { ...of, ...visit }, select: { id: true } });
    await db.criterionFinding.createMany({
      data: criteria.map((criterion) => ({ ...of, criterion, verdict: "meets", note: "", foundBy: clerk.accountId })),
    });
  });
  const wanted = { outcome: "approved" as const, conditions: [], text: "", reasons: undefined };
  const { letter, hash } = await readDraft(clerk, ref, wanted);
  await decideCase(clerk, { ref, ...wanted, seen: hash });
  return { id, ref, letter, billId: (await read(ref)).issueBillId! };
}

const pay = (billId: string) => payAtGateway(resident, [billId], ISSUE_CENTS);

describe("the fee of an approval", () => {
  it("is a bill of those lines alone, to the cent, and the letter names the same sum", async () => {
    const { ref, letter, billId } = await approved();
    expect(await read(ref)).toMatchObject({ status: "approvedAwaitingPayment", permit: null });
    expect(await billRow(billId)).toEqual({ status: "issued", paidCents: 0n, totalCents: ISSUE_CENTS });
    const lines = await asSystem("test", (db) => db.billLine.findMany({ where: { billId }, take: 9, select: { code: true } }));
    expect(lines).toEqual([{ code: "worksValue" }]);
    expect(JSON.stringify(letter)).toContain("$367.41");
  });

  it("keeps what was approved from being issued while it is open, whatever is written", async () => {
    const { id, ref, billId } = await approved();
    const issue = (db: Parameters<Parameters<typeof asSystem>[1]>[0]) =>
      db.application.update({ where: { id }, data: { status: "issued" }, select: { id: true } });
    await expect(asSystem("test", issue)).rejects.toThrow(/money is due/);
    await expect(asSystem("test", (db) => issueOnPayment(db, { billId }))).rejects.toThrow(/money is due/);
    expect(await read(ref)).toMatchObject({ status: "approvedAwaitingPayment", permit: null });
  });

  it("issues once when it is paid, also when two confirmations arrive and another one later", async () => {
    const { ref, billId } = await approved();
    const payment = await pay(billId);
    await Promise.all([settlePayment(payment), settlePayment(payment)]);
    await settlePayment(payment);
    await asSystem("test", (db) => issueOnPayment(db, { billId }));
    const { status, permit, events } = await read(ref);
    expect([status, permit?.status, events.filter(({ kind }) => kind === "issued")]).toMatchObject([
      "issued",
      "valid",
      [{ facts: { bill: billId, permit: permit!.number } }],
    ]);
    expect(await billRow(billId)).toMatchObject({ status: "paid", paidCents: ISSUE_CENTS });
  });

  it("does not count the days in which it was waited for as the city's", async () => {
    const { id, ref, billId } = await approved();
    const { dueOn } = await read(ref);
    const since = new Date(Date.now() - 14 * 86_400_000);
    await asSystem("test", (db) => db.application.update({ where: { id }, data: { waitingSince: since }, select: { id: true } }));
    await settlePayment(await pay(billId));
    const moved = workingDaysBetween(cityDay(since), cityDay(new Date()));
    expect(moved).toBeGreaterThan(6);
    expect((await read(ref)).dueOn).toEqual(new Date(addWorkingDays(dueOn!.toISOString().slice(0, 10), moved)));
  });

  it("ends with its application when that is withdrawn; money on its way then issues nothing", async () => {
    const { ref, billId } = await approved();
    await withdrawApplication(resident, { ref, fee: "unpaid" });
    await asSystem("test", (db) => issueOnPayment(db, { billId }));
    expect(await billRow(billId)).toMatchObject({ status: "cancelled" });
    expect(await read(ref)).toMatchObject({ status: "withdrawn", permit: null });
  });
});
