import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { openSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { giveApp } from "./portal/credentials";
import { codeOnPage, press, typePasswords } from "./steps/credential-forms";
import { sayWho } from "./steps/sign-in-steps";

const newPassword = "lantern quay walnut orbit";
const problem = (page: Page) => page.getByRole("main").locator(".error-summary");

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a changed password signs out every other device, not this one, and is told by mail", async ({ page, owner, mail, signedIn }) => {
      const elsewhere = await openSession(owner, signedIn.accountId);
      await page.goto(paths.account);
      await page.getByRole("link", { name: "Change: Password" }).click();
      await expectHeading(page, "Change your password");
      await typePasswords(page, demoPassword, newPassword);
      await expectHeading(page, "Security");
      await expect(page.getByRole("main")).toContainText("Your password is changed.");
      await expect(page.getByRole("main")).toContainText("Last changed");

      const { text } = await mail.waitFor(signedIn.email);
      expect(text).toContain("The password of your account was changed.");
      expect(text).toMatch(/\/link\/not-me\/[\w-]{43}/);
      expect(await owner.count("auth_session WHERE id = $1 AND revoked_reason = 'passwordChanged'", [elsewhere.id])).toBe(1);
      await page.goto(paths.bills);
      await expectHeading(page, "Bills");

      await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
      await sayWho(page, signedIn.username, demoPassword);
      await expect(problem(page)).toContainText("password is wrong");
      await sayWho(page, signedIn.username, newPassword);
      await expectHeading(page, "Enter your security code");
    });

    test("a wrong or an easy password changes nothing, and neither comes back to the page", async ({ page, owner, signedIn }) => {
      await page.goto(paths.changePassword);
      await typePasswords(page, "not the present one", newPassword);
      await expect(problem(page)).toContainText("The current password is wrong.");
      await typePasswords(page, demoPassword, signedIn.username);
      await expect(problem(page)).toContainText("Choose a password that is harder to guess.");
      const html = await page.content();
      for (const typed of ["not the present one", newPassword, demoPassword]) expect(html).not.toContain(typed);
      expect(await owner.count("account WHERE id = $1 AND password_changed_at IS NOT NULL", [signedIn.accountId])).toBe(0);
    });

    test("an authenticator app is added by the code it shows, asked for at the next sign-in, and removed", async ({
      page,
      mail,
      signedIn,
    }) => {
      const main = page.getByRole("main");
      await page.goto(paths.security);
      await page.getByRole("link", { name: "Add: Authenticator apps" }).click();
      await main.getByRole("link", { name: "Add an authenticator app" }).click();
      await expectHeading(page, "Add an authenticator app");
      await expect(main.getByRole("img", { name: /Picture for your authenticator app/ })).toBeVisible();
      const { key, code } = await codeOnPage(page);
      await main.getByLabel("A name for this app").fill("Blue phone");
      await main.getByLabel("Security code").fill(String((Number(code) + 1) % 1_000_000).padStart(6, "0"));
      await press(page, "Use this app");
      await expect(problem(page)).toContainText("Type the code that your app shows now.");
      expect((await codeOnPage(page)).key).toBe(key);
      await expect(main.getByLabel("A name for this app")).toHaveValue("Blue phone");
      await main.getByLabel("Security code").fill((await codeOnPage(page)).code);
      await press(page, "Use this app");
      await expectHeading(page, "Security");
      await expect(main).toContainText("Your authenticator app is ready.");
      expect((await mail.waitFor(signedIn.email)).text).toContain("“Blue phone” was added");

      await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
      await sayWho(page, signedIn.username);
      await expect(main).toContainText("authenticator app");
    });

    test("an authenticator app that is removed is told by mail; another person's is not there", async ({ page, owner, mail, signedIn }) => {
      const main = page.getByRole("main");
      await giveApp(owner, signedIn, "Old phone");
      await page.goto(paths.authenticatorApps);
      await page.getByRole("link", { name: "Remove: Old phone" }).click();
      await expectHeading(page, "Remove an authenticator app");
      await press(page, "Remove this app");
      await expect(main).toContainText("The authenticator app is removed.");
      expect((await mail.waitFor(signedIn.email)).text).toContain("“Old phone” was removed");

      const { id: foreign } = await giveApp(owner, await makeResident(owner));
      expect((await page.goto(paths.authenticatorApp(foreign)))!.status()).toBe(404);
      expect((await page.goto(paths.authenticatorApp("nothing")))!.status()).toBe(404);
    });

    test("new recovery codes are shown until their owner says that they are saved", async ({ page, mail, owner, signedIn }) => {
      const main = page.getByRole("main");
      await page.goto(paths.security);
      await page.getByRole("link", { name: "New set: Recovery codes" }).click();
      await press(page, "Make new recovery codes");
      await expectHeading(page, "Your new recovery codes");
      const codes = main.getByRole("list", { name: "Your recovery codes" }).getByRole("listitem");
      await expect(codes).toHaveCount(10);
      const [first] = await codes.allInnerTexts();
      await press(page, "Continue");
      await expect(problem(page)).toContainText("Save the codes first");
      await main.getByLabel("I have saved these codes").check();
      await press(page, "Continue");
      await expectHeading(page, "Security");
      await expect(main).toContainText("10 left");
      expect(await page.content()).not.toContain(first!);
      await page.goto(paths.newRecoveryCodes);
      await expectHeading(page, "Recovery codes");
      expect((await mail.waitFor(signedIn.email)).text).toContain("The earlier ones no longer work.");
      expect(await owner.count("recovery_code WHERE account_id = $1", [signedIn.accountId])).toBe(10);
    });
  });

test("an app that is set up on the way to something else leads on to it, and nowhere off the site", async ({ page, signedIn: _ }) => {
  const main = page.getByRole("main");
  await page.goto(`${paths.newAuthenticatorApp}?next=//elsewhere.example`);
  await expect(main.getByRole("link", { name: "Not now: go on" })).toHaveAttribute("href", paths.dashboard);
  await page.goto(`${paths.newAuthenticatorApp}?next=${paths.bills}`);
  await main.getByLabel("A name for this app").fill("My phone");
  await main.getByLabel("Security code").fill((await codeOnPage(page)).code);
  await press(page, "Use this app");
  await expectHeading(page, "Bills");
});

test("a picture that is too old gives way to a new one, with words", async ({ page, signedIn: _ }) => {
  await page.goto(`${paths.newAuthenticatorApp}?since=${Date.now() - 11 * 60_000}`);
  await expect(page.getByRole("main")).toContainText("That picture was more than 10 minutes old.");
  expect(Number(new URL(page.url()).searchParams.get("since"))).toBeGreaterThan(Date.now() - 60_000);
});

test("the rules of a new password say whether they are met while it is typed", async ({ page, signedIn: _ }) => {
  await page.goto(paths.changePassword);
  const rules = page.getByRole("main").locator(".password-rules li");
  await page.getByRole("main").getByLabel("New password").fill("password1234");
  await expect(rules).toHaveText([/– met$/, /– not met yet$/]);
  await page.getByRole("main").getByLabel("New password").fill(newPassword);
  await expect(rules).toHaveText([/– met$/, /– met$/]);
});
