import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { ageSession } from "./portal/opened-session";
import { giveApp, givePhone, giveRecoveryCode, textedCode } from "./portal/credentials";
import type { Owner } from "./portal/owner";
import { expectHeading } from "./portal/payments-of";
import { answerDevice, codeFor, sayWho, typeCode } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");

async function chooseWay(page: Page, name: string) {
  await main(page).getByRole("link", { name: "Choose another way to verify" }).click();
  await expectHeading(page, "Choose another way to verify");
  await main(page).getByRole("radio", { name }).check();
  await main(page).getByRole("button", { name: "Continue" }).click();
}

async function typeTextedCode(page: Page, owner: Owner, phone: string) {
  await expect.poll(() => textedCode(owner, phone)).toBeTruthy();
  await typeCode(page, (await textedCode(owner, phone))!);
}

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a code by text message ends in the line that phones bind to this site, and signs in", async ({ page, owner, resident }) => {
      const phone = await givePhone(owner, resident);
      await page.goto(paths.signIn);
      await sayWho(page, resident.username);
      await expect(main(page)).toContainText(`ending in ${phone.slice(-2)}`);
      await typeTextedCode(page, owner, phone);
      await answerDevice(page);
      await expectHeading(page, "Your dashboard");
      const [sent] = await owner.rows<{ text: string }>("SELECT text FROM outbox_message WHERE recipient = $1", [phone]);
      expect(sent!.text).toMatch(/\n@localhost #\d{6}$/);
    });

    test("another way is chosen from a list, and the one used last is asked for next time", async ({ page, owner, mail, resident }) => {
      await givePhone(owner, resident);
      await page.goto(paths.signIn);
      await sayWho(page, resident.username);
      await expect(main(page)).toContainText("We sent a code to the phone number");
      await chooseWay(page, "Email");
      await typeCode(page, await codeFor(mail, resident.email));
      await answerDevice(page);
      await page.getByRole("button", { name: "Sign out" }).first().click();
      await expectHeading(page, "Sign in");
      await sayWho(page, resident.username);
      await expect(main(page)).toContainText("We sent a code to ro…@post.example");
    });

    test("a recovery code signs in once, however it is typed, and every address hears of it", async ({ page, owner, mail, resident }) => {
      const code = await giveRecoveryCode(owner, resident);
      await page.goto(paths.signIn);
      await sayWho(page, resident.username);
      await chooseWay(page, "Recovery code");
      await main(page)
        .getByRole("textbox", { name: "Recovery code" })
        .fill(` ${code.toLowerCase().replace("-", "  ")} `);
      await main(page).getByRole("button", { name: "Continue" }).click();
      await expectHeading(page, "Before you continue");
      const told = await mail.waitFor(resident.email, ({ subject }) => subject === "A recovery code was used");
      expect(told.text).toContain("/link/not-me/");

      await page.goto(paths.signIn);
      await sayWho(page, resident.username);
      await main(page).getByRole("link", { name: "Choose another way to verify" }).click();
      await expect(main(page).getByRole("radio", { name: "Email" })).toBeVisible();
      await expect(main(page).getByRole("radio", { name: "Recovery code" })).toHaveCount(0);
    });

    test("with an app, a code by e-mail is not offered: whoever reads the mail would get round it", async ({ page, owner, resident }) => {
      const { shown } = await giveApp(owner, resident);
      await page.goto(paths.signIn);
      await sayWho(page, resident.username);
      await expectHeading(page, "Enter your security code");
      await page.goto(paths.signInMethod);
      await expect(main(page).getByRole("radio")).toHaveCount(1);
      await page.goto(paths.signInVerify);
      await typeCode(page, shown());
      await answerDevice(page);
      await expectHeading(page, "Your dashboard");
    });

    test("a remembered device is not asked for a code, until it is forgotten", async ({ page, owner, mail, resident }) => {
      await page.goto(paths.signIn);
      await sayWho(page, resident.username);
      await typeCode(page, await codeFor(mail, resident.email));
      await main(page).getByLabel("Yes, only I use it").check();
      await main(page).getByLabel("Remember this device for 30 days").check();
      await main(page).getByRole("button", { name: "Continue" }).click();
      await expectHeading(page, "Your dashboard");
      await page.getByRole("button", { name: "Sign out" }).first().click();
      await expectHeading(page, "Sign in");
      await sayWho(page, resident.username);
      await expectHeading(page, "Your dashboard");
      await page.goto(paths.newAuthenticatorApp);
      await expectHeading(page, "Confirm it is you"); // the device let them in; it does not stand for a code where a change is made

      await page.goto(paths.dashboard);
      await page.getByRole("button", { name: "Sign out" }).first().click();
      await expectHeading(page, "Sign in");
      await owner.rows("UPDATE device SET remembered_until = now() WHERE account_id = $1", [resident.accountId]);
      await sayWho(page, resident.username);
      await expectHeading(page, "Enter your security code");
    });

    test("showing that it is still them makes a session fresh and leads back", async ({ page, owner, mail, signedIn }) => {
      await ageSession(owner, signedIn.session.id);
      await page.goto(`${paths.confirm}?next=${paths.bills}`);
      await expectHeading(page, "Confirm it is you");
      await main(page).getByLabel("Password").fill("not the password");
      await main(page).getByRole("button", { name: "Continue" }).click();
      await expect(main(page)).toContainText("That is not your password.");
      await main(page).getByLabel("Password").fill("harbour-lights-over-water-42");
      await main(page).getByRole("button", { name: "Continue" }).click();
      await typeCode(page, await codeFor(mail, signedIn.email));
      await expectHeading(page, "Bills");
      await page.goto(`${paths.confirm}?next=${paths.payments}`);
      await expectHeading(page, "Payments"); // fresh: nothing is asked
    });
  });

test("a proof begun to confirm one session confirms no other, and signs nobody in", async ({
  page,
  browser,
  owner,
  mail,
  openAs,
  signedIn,
}) => {
  await ageSession(owner, signedIn.session.id);
  await page.goto(`${paths.confirm}?next=${paths.bills}`);
  await main(page).getByLabel("Password").fill("harbour-lights-over-water-42");
  await main(page).getByRole("button", { name: "Continue" }).click();
  await expectHeading(page, "Enter your security code");
  const flow = (await page.context().cookies()).filter(({ name }) => name === "flow" || name === "browser");

  const other = await browser.newContext();
  const second = await openAs(signedIn, other);
  await ageSession(owner, second.id);
  await other.addCookies(flow);
  const elsewhere = await other.newPage();
  await elsewhere.goto(paths.signInVerify);
  await typeCode(elsewhere, await codeFor(mail, signedIn.email));
  await expect(elsewhere.getByRole("heading", { name: "Enter your security code" })).toHaveCount(0);
  expect(
    await owner.count("auth_session WHERE account_id = $1 AND authenticated_at > now() - interval '20 minutes'", [signedIn.accountId]),
  ).toBe(0);
  await other.close();
});

test("the fourth text message in a quarter of an hour is not sent, and the page says when", async ({ page, owner, resident }) => {
  const phone = await givePhone(owner, resident);
  await page.goto(paths.signIn);
  await sayWho(page, resident.username);
  for (let n = 0; n < 3; n++) {
    await expect(async () => {
      await main(page)
        .locator("details", { hasText: "Not received a code?" })
        .evaluate((more: HTMLDetailsElement) => (more.open = true));
      await main(page).getByRole("button", { name: "Send a new code" }).click({ timeout: 2_000 }); // the page may be drawn anew, closed
    }).toPass();
    if (n < 2) await expect.poll(() => owner.count("outbox_message WHERE recipient = $1", [phone])).toBe(n + 2);
  }
  await expect(main(page)).toContainText(/Try again after \d{1,2}:\d\d/);
});
