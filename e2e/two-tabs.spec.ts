import { randomUUID } from "node:crypto";
import { paths } from "@/lib/paths";
import { payByCard } from "./steps/card-form";
import { expect, test } from "./fixtures";
import { expectHeading, goToCardForm, payButton, paymentsOf, reviewOf, statusesOf } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { fieldsOf } from "./steps/posted-form";

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

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
      await expectHeading(page, "Nothing to pay here");
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

    test("every page of the way can be loaded again, and nothing is paid twice", async ({ page, owner, signedIn }) => {
      await goToCardForm(page, signedIn.bills[0]!);
      await page.reload();
      await payByCard(page);
      await expectHeading(page, "Payment received");
      const receipt = page.url();
      await page.reload();
      await expectHeading(page, "Payment received");
      const [payment] = await paymentsOf(owner, signedIn);
      await page.goto(paths.paymentReturn(payment!.id));
      await expect(page).toHaveURL(receipt);
      await page.goto(reviewOf(signedIn.bills[0]!));
      await expect(payButton(page)).toHaveCount(0);
      expect(await statusesOf(owner, signedIn)).toEqual(["success"]);
    });

    test.describe("a bill that was changed while its review page was open", () => {
      for (const status of ["cancelled", "replaced"])
        test(`and is ${status} is refused in words, and nothing is begun`, async ({ page, owner, signedIn }) => {
          await page.goto(reviewOf(signedIn.bills[0]!));
          await owner.rows("UPDATE bill SET status = $2 WHERE id = $1", [signedIn.bills[0]!.id, status]);
          await payButton(page).click();
          await expect(page.getByRole("main")).toContainText("No money has been taken");
          expect(await paymentsOf(owner, signedIn)).toEqual([]);
        });
    });
  });

test.describe("the same form, sent by machine", () => {
  test.use({ javaScriptEnabled: false });

  test("twenty times at once is one payment; with another amount or another bill under its key it is refused", async ({
    page,
    request,
    owner,
    portal,
    signedIn,
  }) => {
    const [bill, other] = signedIn.bills;
    await page.goto(reviewOf(bill!));
    const fields = await fieldsOf(page);
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const headers = { accept: "text/html", cookie, origin: portal.origin };
    const send = (changed: Record<string, string> = {}) =>
      request.post(reviewOf(bill!), { multipart: { ...fields, ...changed }, headers, maxRedirects: 0 });

    const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([303]));
    expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1);
    expect(await statusesOf(owner, signedIn)).toEqual(["started"]);

    const changes: Record<string, string>[] = [{ shownCents: "1" }, { bill: other!.id, shownCents: String(other!.cents) }];
    for (const changed of changes) expect(await (await send(changed)).text()).toContain("This page was used for another payment.");
    for (const shownCents of ["-1", "1e21", "100 ", "0x10"]) expect((await send({ shownCents, key: randomUUID() })).status()).toBe(200);
    expect(await statusesOf(owner, signedIn)).toEqual(["started"]);
  });
});
