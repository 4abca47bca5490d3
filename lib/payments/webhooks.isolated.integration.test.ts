import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { receiveWebhook } from "@/lib/payments/commands/receive-webhook";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { sign } from "@/lib/payments/sandbox/signature";
import { newBill } from "@/lib/payments/testing/new-bill";
import { booked, paymentRow, payAtGateway, startPaying } from "@/lib/payments/testing/pay";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => void (gateway = await serveGateway()));
afterAll(() => gateway.stop());

const seconds = (ago = 0) => Math.floor(Date.now() / 1000) - ago;
const signed = (body: string, at = seconds()) => new Headers({ "x-sandbox-signature": sign(body, at) });
const event = (charge: string, status = "paid", id = randomUUID()) => JSON.stringify({ id, charge, status });
const kept = (eventId: string) => asSystem("test", (db) => db.pspEvent.count({ where: { eventId } }));
const jobs = (paymentId: string) =>
  asSystem(
    "test",
    (db) => db.$queryRaw<{ state: string }[]>`
      SELECT state::text FROM pgboss.job WHERE name = 'settlePayment' AND data ->> 'paymentId' = ${paymentId}`,
  );

it("keeps an event that comes fifty times at once as one event and one job, and takes the money once", async () => {
  const actor = await newResident();
  const payment = await payAtGateway(actor, [await newBill(actor, 500n)], 500n);
  const id = randomUUID();
  const body = event((await paymentRow(payment)).providerRef!, "paid", id);
  const all = await Promise.all(Array.from({ length: 50 }, () => receiveWebhook("sandbox", body, signed(body))));
  expect(all.every(Boolean)).toBe(true);
  expect(await kept(id)).toBe(1);
  expect(await jobs(payment)).toEqual([{ state: "created" }]);
  await Promise.all(Array.from({ length: 5 }, () => settlePayment(payment)));
  expect(await booked(payment)).toEqual(["clearing 500", "receivable -500"]);
});

it("changes nothing when older news comes after the news that it is paid", async () => {
  const actor = await newResident();
  const payment = await payAtGateway(actor, [await newBill(actor, 500n)], 500n);
  await settlePayment(payment);
  const paid = await paymentRow(payment);
  for (const status of ["processing", "open", "declined"]) {
    const body = event(paid.providerRef!, status);
    expect(await receiveWebhook("sandbox", body, signed(body))).toBe(true);
    await settlePayment(payment);
  }
  expect(await paymentRow(payment)).toEqual(paid);
});

it("does not believe what an event says: the provider is asked", async () => {
  const actor = await newResident();
  const { payment, charge } = await startPaying(actor, [await newBill(actor, 500n)], 500n);
  const body = event(charge, "paid");
  expect(await receiveWebhook("sandbox", body, signed(body))).toBe(true);
  await settlePayment(payment);
  expect(await paymentRow(payment)).toMatchObject({ status: "started", receiptNumber: null });
});

it.each<[string, (body: string) => [string, Headers]]>([
  ["without a signature", (body) => [body, new Headers()]],
  ["with one of another key", (body) => [body, new Headers({ "x-sandbox-signature": `t=${seconds()},v1=${"a".repeat(43)}` })]],
  ["signed, then written anew", (body) => [JSON.stringify(JSON.parse(body), null, 1), signed(body)]],
  ["older than five minutes", (body) => [body, signed(body, seconds(301))]],
  ["from a clock far ahead", (body) => [body, signed(body, seconds(-301))]],
  [
    "with another time than was signed",
    (body) => [body, new Headers({ "x-sandbox-signature": sign(body, 1).replace("t=1", `t=${seconds()}`) })],
  ],
])("refuses an event %s, and keeps nothing of it", async (_how, forge) => {
  const id = randomUUID();
  expect(await receiveWebhook("sandbox", ...forge(event(randomUUID(), "paid", id)))).toBe(false);
  expect(await kept(id)).toBe(0);
});

it("keeps an event of a charge that is not ours, without a job", async () => {
  const id = randomUUID();
  const body = event(randomUUID(), "paid", id);
  expect(await receiveWebhook("sandbox", body, signed(body))).toBe(true);
  expect(await kept(id)).toBe(1);
});
