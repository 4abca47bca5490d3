import { randomUUID } from "node:crypto";
import { paths } from "@/lib/paths";
import { declining, payByCard, paying } from "./steps/card-form";
import { gatewaySignature } from "./portal/derived-key";
import { expect, test } from "./fixtures";
import { expectHeading, goToCardForm, payButton, paymentsOf, reviewOf, statusesOf } from "./portal/payments-of";
import { tamper } from "./steps/posted-form";
import { makeResident } from "./portal/residents";

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("another person's bill, an unknown one and no bill at all are not found, with a page to read", async ({
      page,
      owner,
      signedIn: _,
    }) => {
      const [foreign] = (await makeResident(owner, { bills: 1 })).bills;
      const addresses = [paths.bill(foreign!.id), paths.bill(randomUUID()), paths.bill("not-an-id"), reviewOf(foreign!)];
      for (const address of addresses) {
        const response = await page.goto(address);
        expect(response!.status(), address).toBe(404);
        await expectHeading(page, "Page not found");
      }
    });

    test("another person's payment, an unknown one and no payment at all are not found, with a page to read", async ({
      page,
      browser,
      owner,
      openAs,
      signedIn: _,
    }) => {
      const other = await makeResident(owner, { bills: 1 });
      const elsewhere = await browser.newContext();
      await openAs(other, elsewhere);
      await goToCardForm(await elsewhere.newPage(), other.bills[0]!);
      const [theirs] = await paymentsOf(owner, other);
      await elsewhere.close();

      for (const id of [theirs!.id, randomUUID(), "not-an-id"]) {
        const response = await page.goto(paths.payment(id));
        expect(response!.status(), id).toBe(404);
        await expectHeading(page, "Page not found");
      }
    });

    test("pressing Pay twice is one payment", async ({ page, owner, signedIn }) => {
      await page.goto(reviewOf(signedIn.bills[0]!));
      await payButton(page).dblclick();
      await page.waitForURL(/\/sandbox-gateway\//);
      expect(await statusesOf(owner, signedIn)).toEqual(["started"]);
    });

    test("a declined card takes no money, and the bill can be paid with another one", async ({ page, owner, signedIn }) => {
      const main = page.getByRole("main");
      await goToCardForm(page, signedIn.bills[0]!);
      await payByCard(page, declining);
      await expectHeading(page, "Payment not made");
      await expect(main).toContainText("No money has been taken");

      await main.getByRole("link", { name: "Try again" }).click();
      await payButton(page).click();
      await payByCard(page);
      await expectHeading(page, "Payment received");
      expect(await statusesOf(owner, signedIn)).toEqual(["failed", "success"]);
    });

    test("a payment can be given up, and its bill is there to pay again", async ({ page, owner, signedIn }) => {
      const main = page.getByRole("main");
      await goToCardForm(page, signedIn.bills[0]!);
      const [payment] = await paymentsOf(owner, signedIn);
      await page.goto(paths.payment(payment!.id));
      await main.getByRole("button", { name: "Give up this payment" }).click();
      await expectHeading(page, "Payment not made");
      await expect(main).toContainText("This payment was given up. No money has been taken.");
      await page.goto(paths.bills);
      await expect(main.getByRole("checkbox", { name: signedIn.bills[0]!.subject })).toBeVisible();
    });

    test("an amount that was changed on the way is refused in words, and nothing is begun", async ({ page, owner, signedIn }) => {
      await page.goto(reviewOf(signedIn.bills[0]!));
      await tamper(page, "shownCents", "1");
      await payButton(page).click();
      await expect(page.getByRole("main")).toContainText("What you owe on these bills has changed");
      expect(await paymentsOf(owner, signedIn)).toEqual([]);
    });
  });

test("two tabs that pay the same bill one after the other: the first is told it was given up, the second pays", async ({
  page,
  context,
  owner,
  signedIn,
}) => {
  const second = await context.newPage();
  await second.goto(reviewOf(signedIn.bills[0]!));
  await goToCardForm(page, signedIn.bills[0]!);
  await payButton(second).click();
  await payByCard(second);
  await expectHeading(second, "Payment received");

  await payByCard(page);
  await expectHeading(page, "Payment not made");
  await expect(page.getByRole("main")).toContainText("No money has been taken");
  expect(await statusesOf(owner, signedIn)).toEqual(["cancelled", "success"]);
});

test("a tab left on the review page says that its bill was paid meanwhile", async ({ page, context, owner, signedIn }) => {
  const late = await context.newPage();
  await late.goto(reviewOf(signedIn.bills[0]!, signedIn.bills[1]!));
  await goToCardForm(page, signedIn.bills[0]!);
  await payByCard(page);
  await expectHeading(page, "Payment received");

  await payButton(late).click();
  await expect(late.getByRole("main")).toContainText("One of these bills is paid or no longer due. No money has been taken.");
  expect(await statusesOf(owner, signedIn)).toEqual(["success"]);
});

test("two tabs that press Pay for the same bill at the same moment never pay it twice", async ({ page, context, owner, signedIn }) => {
  const second = await context.newPage();
  for (const tab of [page, second]) await tab.goto(reviewOf(signedIn.bills[0]!));
  await Promise.all([page, second].map((tab) => payButton(tab).click()));
  const atGateway = async (tab: typeof page) => {
    await expect(tab.getByRole("main").getByLabel("Card number").or(tab.getByText("There is a problem"))).toBeVisible();
    return tab.url().includes("/sandbox-gateway/");
  };
  for (const tab of [page, second]) if (await atGateway(tab)) await payByCard(tab);
  await expect.poll(() => statusesOf(owner, signedIn)).toContain("success");
  expect((await statusesOf(owner, signedIn)).filter((status) => status === "success")).toHaveLength(1);
  const [bill] = await owner.rows("SELECT status, paid_cents::int AS cents FROM bill WHERE id = $1", [signedIn.bills[0]!.id]);
  expect(bill).toEqual({ status: "paid", cents: signedIn.bills[0]!.cents });
});

test("going back after paying shows that it is paid, and pays nothing again", async ({ page, owner, signedIn }) => {
  await goToCardForm(page, signedIn.bills[0]!);
  await payByCard(page);
  await expectHeading(page, "Payment received");
  await page.goBack();
  await expect(page.getByRole("main")).toContainText("It is paid.");
  await page.goBack();
  await expectHeading(page, "Bills");
  await expect(page.getByRole("main").getByText(signedIn.bills[0]!.subject)).toHaveCount(0);
  expect(await statusesOf(owner, signedIn)).toEqual(["success"]);
});

test("the address a provider sends people back to is not found for anyone else", async ({ page, browser, owner, openAs, signedIn }) => {
  await goToCardForm(page, signedIn.bills[0]!);
  const [payment] = await paymentsOf(owner, signedIn);
  const elsewhere = await browser.newContext();
  await openAs(await makeResident(owner, { bills: 0 }), elsewhere);
  const stranger = await elsewhere.newPage();
  const response = await stranger.goto(paths.paymentReturn(payment!.id));
  expect(response!.status()).toBe(404);
  await expectHeading(stranger, "Page not found");
  await elsewhere.close();
});

test("a card form that is not filled in says which fields, and the payment waits", async ({ page, owner, signedIn }) => {
  const main = page.getByRole("main");
  await goToCardForm(page, signedIn.bills[0]!);
  await main.getByRole("button", { name: /^Pay / }).click();
  for (const sentence of ["Use one of the test cards", "Enter the expiry date as MM/YY", "Enter the 3 digits"])
    await expect(main).toContainText(sentence);
  expect(await statusesOf(owner, signedIn)).toEqual(["started"]);
});

test("cancelling at the provider leads back to words, and the bill is free", async ({ page, owner, signedIn }) => {
  await goToCardForm(page, signedIn.bills[0]!);
  await page.getByRole("main").getByRole("button", { name: "Cancel and go back" }).click();
  await expectHeading(page, "Payment not made");
  expect(await statusesOf(owner, signedIn)).toEqual(["cancelled"]);
});

test("a payment is settled by the webhook alone when its person never comes back", async ({ page, request, owner, portal, signedIn }) => {
  await goToCardForm(page, signedIn.bills[0]!);
  const form = { number: paying, expiry: "12/30", cvc: "123" };
  await request.post(`${page.url()}/pay`, { form, headers: { origin: portal.origin }, maxRedirects: 0 });
  await expect.poll(() => statusesOf(owner, signedIn), { timeout: 20_000 }).toEqual(["success"]);
});

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
      const response = await request.post(address, { data: body, headers: headers(gatewaySignature(body)) });
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
