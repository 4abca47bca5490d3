import type { Page } from "@playwright/test";
import { inLanguage, ownPage, paths } from "@/lib/paths";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { expect, test as base } from "./fixtures";
import { giveApp } from "./portal/credentials";
import { makeEvent } from "./portal/things/links";
import { ageSession, openSession, type OpenedSession } from "./portal/opened-session";
import { keepPasskey } from "./portal/passkeys-of";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { makeStaff, type StaffMember } from "./portal/staff";
import { addPasskey, plugIn } from "./steps/authenticator";
import { codeOnPage, press, typePasswords } from "./steps/credential-forms";
import { tamper } from "./steps/posted-form";
import { sayWho, typeCode } from "./steps/sign-in-steps";

const newPassword = "lantern quay walnut orbit";
const main = (page: Page) => page.getByRole("main");
const problem = (page: Page) => main(page).locator(".error-summary");
const forStaff = (path: string) => ownPage("staff", path);

type Clerk = StaffMember & { session: OpenedSession; app: Awaited<ReturnType<typeof giveApp>> };

/** A clerk with one authenticator app, signed in. */
const test = base.extend<{ clerk: Clerk }>({
  clerk: async ({ owner, openAs }, use) => {
    const clerk = await makeStaff(owner);
    const app = await giveApp(owner, clerk, "First phone");
    await use({ ...clerk, app, session: await openAs(clerk) });
  },
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("staff find how they get in from the header, strong steps only, and are told that one is few", async ({ page, clerk }) => {
      await page.goto(paths.staff.home);
      await page.getByRole("banner").getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Account" }).click();
      await expectHeading(page, "Your staff account");
      await expect(main(page)).toContainText(clerk.username);
      await expect(main(page).locator("#security dt")).toHaveText(["Password", "Passkeys", "Authenticator apps"]);
      await expect(main(page)).toContainText("You have one second step only.");
      await expect(page.getByRole("banner").getByRole("link", { name: "Account" }).first()).toHaveAttribute("aria-current", "page");
    });

    test("a changed password signs out every other device, not this one, and is told by mail", async ({ page, owner, mail, clerk }) => {
      const elsewhere = await openSession(owner, clerk.accountId);
      await page.goto(paths.staff.account);
      await page.getByRole("link", { name: "Change: Password" }).click();
      await expectHeading(page, "Change your password");
      await typePasswords(page, "not the present one", newPassword);
      await expect(problem(page)).toContainText("The current password is wrong.");
      await typePasswords(page, demoPassword, newPassword);
      await expectHeading(page, "Your staff account");
      await expect(main(page)).toContainText("Your password is changed.");
      expect((await mail.waitFor(clerk.email)).text).toMatch(/\/link\/not-me\/[\w-]{43}/);
      expect(await owner.count("auth_session WHERE id = $1 AND revoked_reason = 'passwordChanged'", [elsewhere.id])).toBe(1);
      await page.goto(paths.staff.messages);
      await expectHeading(page, "Messages from residents");
    });

    test("a second app is added by its code and told by mail; the first may then go, the last stays and says why", async ({
      page,
      owner,
      mail,
      clerk,
    }) => {
      await page.goto(paths.staff.account);
      await page.getByRole("link", { name: "Change: Authenticator apps" }).click();
      await main(page).getByRole("link", { name: "Remove: First phone" }).click();
      await expect(main(page)).toContainText("“First phone” is your only second step, so it stays.");
      await expect(main(page).getByRole("button", { name: "Remove this app" })).toHaveCount(0);
      await main(page).getByRole("link", { name: "Add an authenticator app" }).click();
      await expectHeading(page, "Add an authenticator app");
      await main(page).getByLabel("A name for this app").fill("Spare phone");
      await main(page)
        .getByLabel("Security code")
        .fill((await codeOnPage(page)).code);
      await press(page, "Use this app");
      await expectHeading(page, "Your staff account");
      await expect(main(page)).toContainText("Your authenticator app is ready.");
      await expect(main(page)).not.toContainText("You have one second step only.");
      expect((await mail.waitFor(clerk.email)).text).toContain("“Spare phone” was added");

      await page.goto(forStaff(paths.authenticatorApp(clerk.app.id)));
      await press(page, "Remove this app");
      await expectHeading(page, "Your staff account");
      await expect(main(page)).toContainText("The authenticator app is removed.");
      expect((await mail.waitFor(clerk.email)).text).toContain("“First phone” was removed");
      expect(await owner.count("authenticator_app WHERE account_id = $1", [clerk.accountId])).toBe(1);
    });

    test("a change asks again who is there when that is long ago: password and app, then the page comes back", async ({
      page,
      owner,
      clerk,
    }) => {
      await giveApp(owner, clerk, "Old phone");
      const removing = page.getByRole("button", { name: "Remove this app" });
      await page.goto(forStaff(paths.authenticatorApp(clerk.app.id)));
      await ageSession(owner, clerk.session.id);
      await removing.click();
      await expectHeading(page, "Confirm it is you");
      expect(await owner.count("authenticator_app WHERE account_id = $1", [clerk.accountId])).toBe(2);
      await main(page).getByLabel("Password").fill(demoPassword);
      await press(page, "Continue");
      await typeCode(page, clerk.app.shown());
      await expectHeading(page, "Remove an authenticator app");
      await removing.click();
      await expect(main(page)).toContainText("The authenticator app is removed.");

      await ageSession(owner, clerk.session.id);
      for (const path of [paths.changePassword, paths.newAuthenticatorApp]) {
        await page.goto(forStaff(path));
        await expectHeading(page, "Confirm it is you");
      }
    });

    test("another device is signed out and everywhere else, never a colleague's", async ({ page, owner, clerk }) => {
      await openSession(owner, clerk.accountId);
      const theirs = await openSession(owner, (await makeStaff(owner)).accountId);
      await page.goto(forStaff(paths.sessions));
      await expect(main(page).getByText("This device")).toHaveCount(1);
      await expect(main(page)).not.toContainText("Remembered devices");
      await main(page)
        .getByRole("button", { name: /^Sign out Test browser/ })
        .click();
      await expect(main(page)).toContainText("That device is signed out.");
      await openSession(owner, clerk.accountId);
      await page.goto(forStaff(paths.sessions));
      await tamper(page, "session", theirs.id);
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await main(page)
        .getByRole("button", { name: /^Sign out Test browser/ })
        .click();
      expect((await answered).status()).toBe(404);
      await page.goto(forStaff(paths.sessions));
      await press(page, "Sign out everywhere else");
      await expect(main(page)).toContainText("All other devices are signed out.");
      expect(await owner.count("auth_session WHERE account_id = $1 AND revoked_at IS NULL", [clerk.accountId])).toBe(1);
      expect(await owner.count("auth_session WHERE id = $1 AND revoked_at IS NULL", [theirs.id])).toBe(1);
    });

    test("the activity is one's own, is filtered, and says what to do about a stranger", async ({ page, owner, clerk }) => {
      await makeEvent(owner, clerk.accountId, "passkeyAdded", { passkey: "Blue key" });
      await makeEvent(owner, clerk.accountId, "wrongCode");
      await makeEvent(owner, (await makeStaff(owner)).accountId, "appRemoved");
      await page.goto(forStaff(paths.activity));
      await expect(main(page).getByRole("heading", { level: 2 })).toHaveText(["Wrong security code typed", "Passkey added"]);
      await expect(main(page).getByRole("link", { name: /^Report/ })).toHaveCount(0);
      await main(page).getByRole("link", { name: "Changes" }).click();
      await expect(main(page).getByRole("heading", { level: 2 })).toHaveText(["Passkey added"]);
      await main(page).getByRole("link", { name: "Change your password" }).click();
      await expectHeading(page, "Change your password");
    });

    test("a passkey gets another name and is removed; the last second step stays", async ({ page, owner, mail, clerk }) => {
      const id = await keepPasskey(owner, clerk, "Desk key");
      await page.goto(forStaff(paths.passkeys));
      await main(page).getByRole("link", { name: "Desk key" }).click();
      await main(page).getByLabel("Name of this passkey").fill("Counter key");
      await press(page, "Save name");
      await expect(main(page)).toContainText("The new name is saved.");
      await main(page).getByRole("link", { name: "Counter key" }).click();
      await expectHeading(page, "Counter key");
      await owner.rows("DELETE FROM authenticator_app WHERE account_id = $1", [clerk.accountId]);
      await press(page, "Remove this passkey");
      await expect(main(page)).toContainText(scripts ? "This is your last second step." : "This is your only second step, so it stays.");
      await page.goto(forStaff(paths.passkey(id)));
      await expect(main(page)).toContainText("This is your only second step, so it stays.");
      await giveApp(owner, clerk);
      await page.goto(forStaff(paths.passkey(id)));
      await press(page, "Remove this passkey");
      await expect(main(page)).toContainText("The passkey is removed.");
      expect((await mail.waitFor(clerk.email)).text).toContain("Counter key");
      const { id: theirs } = await giveApp(owner, await makeResident(owner, { bills: 0 }));
      expect((await page.goto(forStaff(paths.authenticatorApp(theirs))))!.status()).toBe(404);
    });

    test("language and look are kept with the account", async ({ page, owner, clerk }) => {
      await page.goto(forStaff(paths.preferences));
      await main(page).getByLabel("Español").check();
      await main(page).getByLabel("Dark").check();
      await press(page, "Save language and look");
      await expect(page).toHaveURL(new RegExp(`${inLanguage("es", forStaff(paths.preferences))}\\?saved=look$`));
      await expect(main(page)).toContainText("Su idioma y aspecto están guardados.");
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      expect(await owner.count("account WHERE id = $1 AND locale = 'es'", [clerk.accountId])).toBe(1);
    });
  });

test("a passkey of staff is added, told by mail, and is the second step of the next sign-in", async ({ page, mail, clerk }) => {
  const authenticator = await plugIn(page);
  await page.goto(forStaff(paths.passkeys));
  await addPasskey(page);
  expect((await mail.waitFor(clerk.email)).subject).toContain("A passkey was added");
  await authenticator.answer(false);
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expectHeading(page, "Sign in");
  await sayWho(page, clerk.username);
  await expectHeading(page, "Use your passkey");
  await authenticator.answer(true);
  await press(page, "Use a passkey");
  await expectHeading(page, "Staff desk");
});

test("where password managers look, staff are sent to their own page", async ({ context, clerk: _ }) => {
  const change = await context.request.get("/.well-known/change-password", { maxRedirects: 0 });
  expect(change.status()).toBe(303);
  expect(change.headers().location).toBe(forStaff(paths.changePassword));
});
