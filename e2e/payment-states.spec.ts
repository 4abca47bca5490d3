import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading, goToCardForm, payButton, paymentsOf, reviewOf, statusesOf } from "./portal/payments-of";
import { payInThePast, refundInThePast, staffAccount } from "./portal/residents";
import { payByCard } from "./steps/card-form";

const slow = "4000 0000 0000 0077";
const slowlyDeclined = "4000 0000 0000 9995";
const lyingWebhook = "4000 0000 0000 0127";
const wrongAmount = "4000 0000 0000 1976";

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("while the bank takes its time the page says not to pay again, and then what the bank decided", async ({
      page,
      owner,
      signedIn,
    }) => {
      const main = page.getByRole("main");
      await goToCardForm(page, signedIn.bills[0]!);
      await payByCard(page, slow);
      await expectHeading(page, "We are waiting for your bank");
      await expect(main).toContainText("Do not pay again.");
      await expect(main.getByRole("button", { name: "Give up this payment" })).toHaveCount(0);
      if (!scripts) {
        await expect.poll(() => statusesOf(owner, signedIn), { timeout: 25_000 }).toEqual(["success"]);
        await main.getByRole("link", { name: "Check again" }).click();
      }
      await expect(main.getByRole("heading", { level: 1, name: "Payment received" })).toBeVisible({ timeout: 30_000 });
    });

    test("a payment that expired says so, that no money was taken, and offers the way back", async ({ page, owner, signedIn }) => {
      const main = page.getByRole("main");
      await goToCardForm(page, signedIn.bills[0]!);
      await owner.rows(
        "UPDATE payment SET expires_at = now() - interval '1 minute', next_check_at = now() - interval '1 second' WHERE party_id = $1",
        [signedIn.partyId],
      );
      const [payment] = await paymentsOf(owner, signedIn);
      await page.goto(paths.paymentReturn(payment!.id));
      await expectHeading(page, "Payment not made");
      await expect(main).toContainText("payments expire after 90 minutes. No money has been taken.");
      await main.getByRole("link", { name: "Try again" }).click();
      await expect(payButton(page)).toBeVisible();
    });

    test("a return address that claims success changes nothing", async ({ page, owner, signedIn }) => {
      await goToCardForm(page, signedIn.bills[0]!);
      const [payment] = await paymentsOf(owner, signedIn);
      await page.goto(`${paths.paymentReturn(payment!.id)}?status=success&paid=true`);
      await expectHeading(page, "Payment not finished");
      expect(await statusesOf(owner, signedIn)).toEqual(["started"]);
    });

    test("when the provider does not answer on the way back, the page says not to pay again, and the next look tells", async ({
      page,
      owner,
      signedIn,
    }) => {
      const main = page.getByRole("main");
      await goToCardForm(page, signedIn.bills[0]!);
      const [waiting] = await paymentsOf(owner, signedIn);
      await owner.together(async () => {
        await owner.rows("LOCK TABLE sandbox_charge IN ACCESS EXCLUSIVE MODE"); // the gateway is asked and says nothing
        await page.goto(paths.paymentReturn(waiting!.id));
        await expectHeading(page, "Payment not finished");
        await expect(main).toContainText("If you have paid already, do not pay again: check again in a minute.");
      });
      await owner.rows("UPDATE sandbox_charge SET status = 'paid' WHERE id::text = $1", [waiting!.provider_ref]);
      await main.getByRole("link", { name: "Check again" }).click();
      await expectHeading(page, "Payment received");
    });

    test("when the provider books another amount, the person is told and the finance desk has it on its list", async ({
      page,
      browser,
      owner,
      openAs,
      mail,
      signedIn,
    }) => {
      await goToCardForm(page, signedIn.bills[0]!);
      await payByCard(page, wrongAmount);
      await expectHeading(page, "Payment not made");
      await expect(page.getByRole("main")).toContainText("Do not pay again.");
      await expect(page.getByRole("main").getByRole("link", { name: "Try again" })).toHaveCount(0);
      const told = await mail.waitFor(signedIn.email, ({ subject }) => Boolean(subject?.startsWith("We are looking into a payment")));
      expect(told.text).toContain("Money may have been taken. Do not pay again.");

      const [payment] = await owner.rows<{ id: string; ref: string }>("SELECT id, ref FROM payment WHERE party_id = $1", [
        signedIn.partyId,
      ]);
      const desk = await browser.newContext({ javaScriptEnabled: scripts });
      await openAs(await staffAccount(owner, "finance"), desk);
      const staff = await desk.newPage();
      const row = staff.getByRole("row").filter({ hasText: payment!.ref });
      // The newest stands last, perhaps on another page of the list.
      for (let next: string | null = paths.staff.payments; next && !(await row.count());) {
        await staff.goto(next);
        const more = staff.getByRole("link", { name: "More" });
        next = (await more.count()) ? await more.getAttribute("href") : null;
      }
      await expect(row).toContainText("Another amount was paid");
      await row.getByRole("link").click();
      await expectHeading(staff, "Another amount was paid");
      await expect(staff.getByRole("main")).toContainText(signedIn.name);
      expect(
        await owner.count("audit_event WHERE action = 'paymentDifference.read' AND party_id = $1", [signedIn.partyId]),
      ).toBeGreaterThan(0);
      await desk.close();
    });
  });

test("a declined card stays declined, whatever a webhook says", async ({ page, owner, signedIn }) => {
  await goToCardForm(page, signedIn.bills[0]!);
  await payByCard(page, lyingWebhook);
  await expectHeading(page, "Payment not made");
  const [payment] = await paymentsOf(owner, signedIn);
  await expect.poll(() => owner.count("psp_event WHERE body LIKE '%' || $1 || '%'", [payment!.provider_ref])).toBe(1);
  expect(await statusesOf(owner, signedIn)).toEqual(["failed"]);
});

test("a bill that the bank has under way cannot be paid a second time", async ({ page, context, owner, signedIn }) => {
  const second = await context.newPage();
  await second.goto(reviewOf(signedIn.bills[0]!));
  await goToCardForm(page, signedIn.bills[0]!);
  await payByCard(page, slowlyDeclined);
  await expectHeading(page, "We are waiting for your bank");
  await payButton(second).click();
  await expect(second.getByRole("main")).toContainText("One of these bills has a payment under way.");
  expect(await statusesOf(owner, signedIn)).toEqual(["submitted"]);
});

test("money that went back has a receipt of its own, for its owner alone", async ({ page, owner, openAs, signedIn }) => {
  const payment = await payInThePast(owner, signedIn, signedIn.bills[0]!);
  const { refund } = await refundInThePast(owner, signedIn, payment);
  await page.goto(paths.payment(payment));
  await page.getByRole("main").getByRole("link", { name: "Sent back" }).click();
  await expectHeading(page, "Refund");
  await expect(page.getByRole("main")).toContainText("Paid at the counter as well.");
  const file = await page.request.get(paths.refundReceipt(payment, refund));
  expect(file.headers()).toMatchObject({ "content-type": "application/pdf", "cache-control": "no-store, private" });
  const { pages } = await readPdf(await file.body());
  const texts = all(pages.flat()).map(({ text }) => text);
  for (const text of ["Refund receipt", signedIn.name, "Paid at the counter as well."]) expect(texts).toContain(text);
  const other = await payInThePast(owner, signedIn, signedIn.bills[1]!);
  expect((await page.goto(paths.refund(other, refund)))!.status()).toBe(404);
  const [stranger] = await owner.rows<{ accountId: string }>(`SELECT id AS "accountId" FROM account WHERE username = 'deputy'`);
  await page.context().clearCookies();
  await openAs(stranger!);
  for (const path of [paths.refund(payment, refund), paths.refundReceipt(payment, refund)])
    expect((await page.goto(path))!.status()).toBe(404);
});

test("the finance desk's list is forbidden to other staff, in words, and not there for residents", async ({
  page,
  owner,
  openAs,
  signedIn,
}) => {
  expect((await page.goto(paths.staff.payments))!.status()).toBe(404);
  await page.context().clearCookies();
  await openAs(await staffAccount(owner, "clerk"));
  expect((await page.goto(paths.staff.payments))!.status()).toBe(403);
  await expectHeading(page, "You do not have this role");
  expect(signedIn.partyId).toBeTruthy();
});

test("on paper a receipt is the receipt alone", async ({ page, owner, signedIn }) => {
  const payment = await payInThePast(owner, signedIn, signedIn.bills[0]!);
  await page.goto(paths.payment(payment));
  await page.emulateMedia({ media: "print" });
  const main = page.getByRole("main");
  await expect(main.getByText(signedIn.bills[0]!.ref)).toBeVisible();
  await expect(main.getByRole("link", { name: "Download receipt (PDF)" })).toBeHidden();
  await expect(page.getByRole("navigation").first()).toBeHidden();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
});
