import { randomUUID } from "node:crypto";
import { paths } from "@/lib/paths";
import { cards } from "@/lib/payments/sandbox/cards";
import { declining, payByCard, paying } from "./steps/card-form";
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

test("a card form that is not filled in says which fields, and the payment waits", async ({ page, owner, signedIn }) => {
  const main = page.getByRole("main");
  await goToCardForm(page, signedIn.bills[0]!);
  await main.getByRole("button", { name: /^Pay / }).click();
  for (const sentence of ["Use one of the test cards", "Enter the expiry date as MM/YY", "Enter the 3 digits"])
    await expect(main).toContainText(sentence);
  expect(await statusesOf(owner, signedIn)).toEqual(["started"]);
});

test("the provider's page lists every test card and what it does", async ({ page, signedIn }) => {
  await goToCardForm(page, signedIn.bills[0]!);
  for (const [number, { does }] of Object.entries(cards)) {
    const row = page
      .getByRole("main")
      .getByRole("row")
      .filter({ hasText: number.replace(/(.{4})(?=.)/g, "$1 ") });
    await expect(row, number).toContainText(does);
  }
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
