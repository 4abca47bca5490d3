import { request, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeStanding } from "./portal/things/applications";
import { expectHeading } from "./portal/payments-of";
import { makeStaff } from "./portal/staff";
import { tellInThePast, tellNow } from "./portal/things/told";

const main = (page: Page) => page.getByRole("main");
const paid = { ref: "PY-4K7-92D-X3M", amountCents: 8_420, receipt: "2026-000123" };

test("what came by mail leads to its page, counts as read there, and the mail as arrived", async ({
  page,
  owner,
  mail,
  signedIn,
  portal,
}) => {
  const ref = (await makeStanding(owner, signedIn, { status: "submitted" })).ref;
  const id = await tellNow(owner, signedIn, "applicationWithdrawn", { ref, service: "dog-licence" });
  const { text } = await mail.waitFor(signedIn.email, ({ subject }) => subject === "Application withdrawn: Dog licence");
  expect(text).toContain("because email about your applications is on");
  expect(text).not.toContain(signedIn.name);
  await page.goto(paths.notifications);
  await expect(main(page)).toContainText("One piece of news is unread.");
  await expect(main(page).getByRole("link", { name: "Unread: You withdrew an application: Dog licence" })).toBeVisible();
  const link = new RegExp(`${portal.origin}${paths.application(ref)}\\S+`).exec(text!)![0];
  await page.goto(link);
  await expectHeading(page, "Dog licence: Rex");
  await page.goto(paths.notification(id));
  await expect(main(page)).toContainText("Email arrived");
  await main(page).getByRole("link", { name: "Open the application" }).click();
  await expectHeading(page, "Dog licence: Rex");
  await page.goto(paths.notifications);
  await expect(main(page)).toContainText("You have read everything that the city told you.");
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a topic that is switched off is not mailed, and stands in the portal", async ({ page, owner, mail, signedIn }) => {
      await page.goto(paths.preferences);
      const applications = main(page).getByRole("group", { name: "Your applications" });
      await expect(applications.getByRole("checkbox")).toHaveCount(1); // it stands in the portal in any case
      await applications.getByLabel("Email").uncheck();
      await main(page).getByLabel("One mail a day").check();
      await main(page).getByRole("button", { name: "Save how we tell you" }).click();
      await expect(main(page)).toContainText("We will tell you this way from now on.");
      await expect(main(page).getByLabel("One mail a day")).toBeChecked();
      const { ref } = await makeStanding(owner, signedIn, { status: "submitted" });
      await page.goto(paths.withdrawApplication(ref));
      await main(page).getByRole("button", { name: "Withdraw it" }).click();
      const told = "notification WHERE account_id = $1 AND event = 'applicationWithdrawn'";
      await expect.poll(() => owner.count(told, [signedIn.accountId]), { timeout: 15_000 }).toBe(1);
      await page.goto(paths.notifications);
      await main(page)
        .getByRole("link", { name: /^How we told you: You withdrew an application/ })
        .click();
      await expect(main(page)).toContainText("Only here, as you chose.");
      expect(await owner.count("delivery WHERE account_id = $1", [signedIn.accountId])).toBe(0);
      expect(mail.unreadTo(signedIn.email)).toEqual([]);
    });

    test("everything is marked as read at once, and older news is on the next page", async ({ page, owner, signedIn }) => {
      await page.goto(paths.notifications);
      await expect(main(page)).toContainText("You have no notifications yet.");
      for (let n = 1; n <= 27; n += 1) await tellInThePast(owner, signedIn, { minutesAgo: n });
      await page.reload();
      await expect(main(page).getByRole("listitem").filter({ hasText: "Unread:" })).toHaveCount(25);
      await main(page).getByRole("link", { name: "More", exact: true }).click();
      await expect(main(page).getByRole("listitem").filter({ hasText: "Unread:" })).toHaveCount(2);
      await page.goto(paths.notifications);
      await main(page).getByRole("button", { name: "Mark all as read" }).click();
      await expect(main(page)).toContainText("Everything here counts as read.");
      await expect(main(page)).toContainText("You have read everything");
      await page.goto(`${paths.notifications}?show=unread`);
      await expect(main(page)).toContainText("Nothing is unread.");
    });

    test("a mail’s link stops its kind by a button, and opening it stops nothing", async ({ page, owner, mail, signedIn }) => {
      await tellNow(owner, signedIn, "paymentReceived", paid);
      const { text } = await mail.waitFor(signedIn.email, ({ subject }) => subject === "Payment received: $84.20");
      const off = () =>
        owner.count("notification_choice WHERE account_id = $1 AND topic = 'payments' AND NOT wanted", [signedIn.accountId]);
      await page.context().clearCookies(); // nobody is signed in
      await page.goto(/https?:\S+\/link\/unsubscribe\/\S+/.exec(text!)![0]);
      await expectHeading(page, "Stop our mails");
      await expect(main(page)).toContainText("We send you no more mails about payments.");
      expect(page.url()).not.toMatch(/[\w-]{44}/);
      expect(await off()).toBe(0);
      await main(page).getByRole("button", { name: "Stop these mails" }).click();
      await expect(main(page)).toContainText("We have stopped these mails");
      expect(await off()).toBe(1);
    });

    test("what no address took is seen by its reader and by staff, who tell them and say so", async ({
      page,
      browser,
      owner,
      mail,
      signedIn,
      openAs,
    }) => {
      mail.refuse(signedIn.email);
      const id = await tellNow(owner, signedIn, "applicationDecided", { ref: "AP-4K7-92D-X3M", service: "dog-licence" });
      const failed = () => owner.rows<{ id: string }>("SELECT id FROM delivery WHERE notification_id = $1 AND needs_person", [id]);
      await expect.poll(async () => (await failed()).length, { timeout: 15_000 }).toBe(1);
      await page.goto(paths.notifications);
      await expect(main(page)).toContainText("Email not delivered");
      await page.goto(paths.notification(id));
      await expect(main(page)).toContainText("Its answer was 550 5.1.1.");
      await expect(main(page).getByRole("link", { name: "Check your contact details" })).toBeVisible();

      const desk = await browser.newContext({ javaScriptEnabled: scripts });
      await openAs(await makeStaff(owner, "supervisor"), desk);
      const theirs = await desk.newPage();
      await theirs.goto(paths.staff.deliveries);
      await expect(main(theirs).getByRole("table")).not.toContainText(signedIn.email);
      await theirs.goto(paths.staff.delivery((await failed())[0]!.id));
      await expect(main(theirs)).toContainText("The city has decided: Dog licence");
      await expect(main(theirs).getByRole("cell", { name: "Address refused it" })).toBeVisible();
      await main(theirs).getByRole("button", { name: "Write down that they know" }).click();
      await expect(main(theirs).locator(".error-summary")).toContainText("Choose how you told them.");
      await main(theirs).getByLabel("By telephone").check();
      await main(theirs).getByRole("button", { name: "Write down that they know" }).click();
      await expect(main(theirs)).toContainText("It is written down that they know.");
      await desk.close();
      await page.reload();
      await expect(main(page)).toContainText("The city told you by telephone on");
    });
  });

test.describe("a mail program’s one click", () => {
  test("needs no session, no origin and no redirect, and no more than its token", async ({ owner, mail, signedIn, address }) => {
    await tellNow(owner, signedIn, "paymentReceived", paid);
    const { headers } = await mail.waitFor(signedIn.email, ({ subject }) => subject === "Payment received: $84.20");
    const of = (key: string) => headers.find((header) => header.key === key)!.value;
    expect(of("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    const url = /^<(\S+)>$/.exec(of("list-unsubscribe"))![1]!;
    const machine = await request.newContext({ extraHTTPHeaders: { "x-forwarded-for": address }, maxRedirects: 0 });
    const off = () => owner.count("notification_choice WHERE account_id = $1 AND topic = 'payments' AND NOT wanted", [signedIn.accountId]);

    expect((await machine.get(url)).status()).toBe(303); // to a page with a button
    expect((await machine.post(url)).status()).toBe(400);
    expect((await machine.post(url, { form: { something: "else" } })).status()).toBe(400);
    const forged = url.replace(/.$/, (last) => (last === "A" ? "Q" : "A"));
    expect((await machine.post(forged, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(404);
    expect(await off()).toBe(0);

    for (const body of [{ form: { "List-Unsubscribe": "One-Click" } }, { multipart: { "List-Unsubscribe": "One-Click" } }]) {
      const answer = await machine.post(url, body);
      expect([answer.status(), await answer.text()]).toEqual([200, ""]);
    }
    expect(await off()).toBe(1);
    await machine.dispose();
  });
});
