import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { makeEvent, makeLink } from "./portal/things/links";
import { openSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { tamper } from "./steps/posted-form";
import { sayWho } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("another device is signed out, and is out at its next request", async ({ page, browser, portal, signedIn, openAs }) => {
      const other = await browser.newContext({ baseURL: portal.origin });
      await openAs(signedIn, other);
      const there = await other.newPage();
      await page.goto(paths.sessions);
      await there.goto(paths.dashboard);
      await expectHeading(there, "Your dashboard");
      await expect(main(page).getByText("This device")).toHaveCount(1);
      await main(page)
        .getByRole("button", { name: /^Sign out Test browser/ })
        .click();
      await expect(main(page)).toContainText("That device is signed out.");
      await expect(main(page)).toContainText("You are signed in on this device only.");
      await there.reload();
      await expectHeading(there, "Sign in");
      await other.close();
    });

    test("everywhere else is signed out at once, and a remembered device is forgotten", async ({ page, owner, signedIn }) => {
      const others = [await openSession(owner, signedIn.accountId), await openSession(owner, signedIn.accountId)];
      await owner.rows(
        "UPDATE device SET remembered_until = now() + interval '3 days', label = 'Old tablet' WHERE id = (SELECT device_id FROM auth_session WHERE id = $1)",
        [others[0]!.id],
      );
      await page.goto(paths.sessions);
      await main(page).getByRole("button", { name: "Forget Old tablet" }).click();
      await expect(main(page)).toContainText("That device needs a security code again.");
      await main(page).getByRole("button", { name: "Sign out everywhere else" }).click();
      await expect(main(page)).toContainText("All other devices are signed out.");
      expect(await owner.count("auth_session WHERE account_id = $1 AND revoked_at IS NULL", [signedIn.accountId])).toBe(1);
    });

    test("another person's session id is a 404", async ({ page, owner, signedIn }) => {
      await openSession(owner, signedIn.accountId);
      const stranger = await makeResident(owner, { bills: 0 });
      const theirs = await openSession(owner, stranger.accountId);
      await page.goto(paths.sessions);
      await tamper(page, "session", theirs.id);
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await main(page)
        .getByRole("button", { name: /^Sign out Test browser/ })
        .click();
      expect((await answered).status()).toBe(404);
      expect(await owner.count("auth_session WHERE id = $1 AND revoked_at IS NULL", [theirs.id])).toBe(1);
    });

    test("the activity is filtered by links, and an event is reported step by step up to a case", async ({ page, owner, signedIn }) => {
      await makeEvent(owner, signedIn.accountId, "passkeyAdded", { name: "Blue key" });
      await makeEvent(owner, signedIn.accountId, "wrongCode");
      const other = await openSession(owner, signedIn.accountId);
      await page.goto(paths.activity);
      await expect(main(page).getByRole("heading", { level: 2 })).toHaveText(["Wrong security code typed", "Passkey added"]);
      await main(page).getByRole("link", { name: "Changes" }).click();
      await expect(main(page).getByRole("heading", { level: 2 })).toHaveText(["Passkey added"]);
      await expect(main(page)).toContainText("Blue key");
      await expect(main(page)).toContainText("Netherlands, roughly");
      await main(page)
        .getByRole("link", { name: /^Report Passkey added/ })
        .click();
      await expectHeading(page, "Sign out everywhere else");
      await expect(main(page)).toContainText("About: Passkey added");
      await main(page).getByRole("button", { name: "Sign out everywhere else" }).click();
      await expectHeading(page, "Change your password");
      expect(await owner.count("auth_session WHERE id = $1 AND revoked_at IS NOT NULL", [other.id])).toBe(1);
      await expect(main(page).getByRole("link", { name: "Skip this step" })).toBeVisible();
      await main(page).getByRole("link", { name: "Change your password" }).click();
      await main(page).getByLabel("Current password").fill(demoPassword);
      await main(page).getByLabel("New password").fill("walnut orbit lantern quay");
      await main(page).getByRole("button", { name: "Save the new password" }).click();
      await expectHeading(page, "Look at your ways to sign in");
      await expect(main(page)).toContainText("Your password is changed.");
      await expect(main(page)).toContainText("About: Passkey added");
      await expect(main(page).getByRole("link", { name: "Add: Passkeys" })).toHaveAttribute("href", paths.passkeys);
      await expect(main(page).getByRole("link", { name: "Change: Email address" })).toBeVisible();
      await main(page).getByRole("link", { name: "Go to the next step" }).click();
      await expectHeading(page, "Tell the help desk");
      await main(page).getByLabel("What looks wrong?").fill("I have no such key.");
      await main(page).getByRole("button", { name: "Send report" }).click();
      await expectHeading(page, "We have your report");
      await main(page).getByRole("link", { name: "Open the case" }).click();
      await expectHeading(page, "Suspicious activity on my account");
      await expect(main(page)).toContainText("I report this event on my account: Passkey added.");
      await expect(main(page)).toContainText("I have no such key.");
      await page.goto(paths.activity);
      await expect(main(page)).toContainText("You reported suspicious activity");
    });

    test("“This wasn’t me” protects the account from the mail, once, without signing in", async ({
      page,
      owner,
      mail,
      signedIn,
      context,
    }) => {
      const event = await makeEvent(owner, signedIn.accountId, "signedIn");
      const token = await makeLink(owner, signedIn.accountId, { purpose: "notMe", subjectId: event });
      await owner.rows("UPDATE account SET alternate_email = $2 WHERE id = $1", [signedIn.accountId, `second.${signedIn.email}`]);
      await context.clearCookies();
      await page.goto(paths.link("not-me", token));
      expect(page.url()).not.toContain(token);
      await expectHeading(page, "Was this you?");
      await expect(main(page)).toContainText("Signed in");
      await expect(main(page)).toContainText("Netherlands");
      await page.reload(); // looking at it does nothing
      expect(await owner.count("auth_session WHERE account_id = $1 AND revoked_at IS NULL", [signedIn.accountId])).toBe(1);
      await main(page).getByRole("button", { name: "This wasn’t me: protect my account" }).click();
      await expectHeading(page, "Your account is protected");
      expect(await owner.count("auth_session WHERE account_id = $1 AND revoked_at IS NULL", [signedIn.accountId])).toBe(0);
      for (const to of [signedIn.email, `second.${signedIn.email}`]) {
        const { subject, text } = await mail.waitFor(to, ({ subject }) => subject!.startsWith("We protected"));
        expect(subject).toContain("Harbourton");
        expect(text).toContain(paths.forgotPassword);
      }
      await page.goto(paths.link("not-me", token));
      await expect(main(page)).toContainText("This link was already used.");
      await page.goto(paths.signIn);
      await sayWho(page, signedIn.username);
      await expect(main(page).locator(".error-summary")).toBeVisible();
    });

    test("a link that is too old, and one that never was, say so and change nothing", async ({ page, owner, resident }) => {
      const event = await makeEvent(owner, resident.accountId, "passwordChanged");
      const old = await makeLink(owner, resident.accountId, { purpose: "notMe", subjectId: event, expired: true });
      await page.goto(paths.link("not-me", old));
      await expect(main(page)).toContainText("This link is too old");
      await page.goto(paths.link("not-me", "x".repeat(43)));
      await expect(main(page)).toContainText("We do not know this link.");
      await expect(main(page).getByRole("button")).toHaveCount(0);
    });
  });
