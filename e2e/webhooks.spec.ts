import { randomUUID } from "node:crypto";
import { gatewaySignature } from "./portal/derived-key";
import { expect, test } from "./fixtures";
import { goToCardForm, paymentsOf, statusesOf } from "./portal/payments-of";

test.describe("webhooks", () => {
  const address = "/api/payments/webhook/sandbox";
  const eventFor = (charge: string, id = randomUUID()) => ({ id, body: JSON.stringify({ id, charge, status: "paid" }) });
  const headers = (signature: string) => ({ "content-type": "application/json", "x-sandbox-signature": signature });

  test("with a forged signature are refused and not kept", async ({ request, owner }) => {
    const { id, body } = eventFor(randomUUID());
    const forged = gatewaySignature(`${body} `);
    const response = await request.post(address, { data: body, headers: headers(forged) });
    expect(response.status()).toBe(400);
    expect(await owner.count("psp_event WHERE event_id = $1", [id])).toBe(0);
  });

  test("with a signature of ten minutes ago are refused and not kept", async ({ request, owner }) => {
    const { id, body } = eventFor(randomUUID());
    const old = gatewaySignature(body, Math.floor(Date.now() / 1000) - 600);
    const response = await request.post(address, { data: body, headers: headers(old) });
    expect(response.status()).toBe(400);
    expect(await owner.count("psp_event WHERE event_id = $1", [id])).toBe(0);
  });

  test("that are signed but no event are refused, and never break", async ({ request }) => {
    for (const body of ["not json", "{}", "null", `{"id":1,"charge":"x"}`]) {
      const response = await request.post(address, { data: Buffer.from(body), headers: headers(gatewaySignature(body)) }); // as it is, not as JSON of it
      expect(response.status(), body).toBe(400);
    }
  });

  test("for a provider that the city has not are refused", async ({ request }) => {
    const { body } = eventFor(randomUUID());
    const response = await request.post("/api/payments/webhook/nobody", { data: body, headers: headers(gatewaySignature(body)) });
    expect(response.status()).toBeGreaterThanOrEqual(400);
    expect(response.status()).toBeLessThan(500);
  });

  test("that come twenty times at once are kept once", async ({ request, owner }) => {
    const { id, body } = eventFor(randomUUID());
    const sent = Array.from({ length: 20 }, () => request.post(address, { data: body, headers: headers(gatewaySignature(body)) }));
    const statuses = (await Promise.all(sent)).map((response) => response.status());
    expect(statuses).toEqual(Array(20).fill(200));
    expect(await owner.count("psp_event WHERE event_id = $1", [id])).toBe(1);
  });

  test("are not believed when they say paid and the provider says open", async ({ page, request, owner, signedIn }) => {
    await goToCardForm(page, signedIn.bills[0]!);
    const [payment] = await paymentsOf(owner, signedIn);
    const { body } = eventFor(payment!.provider_ref!);
    const response = await request.post(address, { data: body, headers: headers(gatewaySignature(body)) });
    expect(response.status()).toBe(200);
    const lookedInto = () =>
      owner.count("pgboss.job WHERE name = 'settlePayment' AND state = 'completed' AND data ->> 'paymentId' = $1", [payment!.id]);
    await expect.poll(lookedInto).toBe(1);
    expect(await statusesOf(owner, signedIn)).toEqual(["started"]);
  });
});
