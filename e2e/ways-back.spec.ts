import type { BrowserContext, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { giveApp, givePhone, textedCode } from "./portal/credentials";
import type { Mailbox } from "./portal/mailbox";
import { openFlow, revokeSession } from "./portal/opened-session";
import { keepPasskey } from "./portal/passkeys-of";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { addPasskey, plugIn } from "./steps/authenticator";
import { codeFor, sayWho, signInByMail, typeCode } from "./steps/sign-in-steps";

const newPassword = "gravel lantern quietly orbit";
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name }).click();
const cookieNames = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name).sort();

/** The address of ours in the next mail of this subject. */
async function linkFor(mail: Mailbox, email: string, subject: RegExp) {
  const { text = "" } = await mail.waitFor(email, (one) => subject.test(one.subject ?? ""));
  return /http\S+\/link\/\S+/.exec(text)![0];
}

async function askForLink(page: Page, identifier: string) {
  await page.goto(paths.forgotPassword);
  await main(page).getByLabel("Email address or username").fill(identifier);
  await press(page, "Send the link");
  await expectHeading(page, "Check your email for a link");
}

async function setNewPassword(page: Page) {
  await expectHeading(page, "Choose your new password");
  await main(page).getByLabel("New password").fill(newPassword);
  await press(page, "Save the new password");
  await expectHeading(page, "Your password is changed");
}

const giveAlternate = (owner: { rows: (text: string, values: unknown[]) => Promise<unknown> }, accountId: string, alternate: string) =>
  owner.rows("UPDATE account SET alternate_email = $2 WHERE id = $1", [accountId, alternate]);

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a forgotten password: a mailed link, a new password, every session ended, and in again", async ({
      page,
      owner,
      mail,
      signedIn,
    }) => {
      const alternate = `alt.${signedIn.email}`;
      await giveAlternate(owner, signedIn.accountId, alternate);
      await askForLink(page, signedIn.username);
      await expect(main(page)).toContainText("It works for 30 minutes.");
      await page.goto(await linkFor(mail, signedIn.email, /Set a new password/));
      expect(page.url()).not.toMatch(/[\w-]{40}/);
      await expectHeading(page, "Set a new password");
      await press(page, "Continue");

      await expectHeading(page, "Choose your new password");
      await main(page).getByLabel("New password").fill("short");
      await press(page, "Save the new password");
      await expect(main(page).locator(".error-summary")).toContainText("Use 12 to 128 characters.");
      await main(page).getByLabel("New password").fill(newPassword);
      await press(page, "Save the new password");
      await expectHeading(page, "Your password is changed");

      for (const address of [signedIn.email, alternate])
        expect((await mail.waitFor(address, ({ subject }) => /was changed/.test(subject ?? ""))).text).toContain("/link/not-me/");
      await page.goto(paths.dashboard);
      await expectHeading(page, "Sign in");
      await sayWho(page, signedIn.username, newPassword);
      await typeCode(page, await codeFor(mail, signedIn.email));
      await expectHeading(page, "Your dashboard");
    });

    test("a known and an unknown name get the same words, status, address and cookies", async ({ page, context, resident, address }) => {
      const ways = [
        { path: paths.forgotPassword, label: "Email address or username", button: "Send the link", unknown: `nobody-${address}` },
        { path: paths.forgotUsername, label: "Email address", button: "Email my usernames", unknown: `nobody.${address}@post.example` },
      ];
      for (const { path, label, button, unknown } of ways) {
        const answers = [];
        for (const typed of [resident.email, unknown]) {
          await context.clearCookies();
          await page.goto(path);
          await main(page).getByLabel(label, { exact: true }).fill(typed);
          const [answer] = await Promise.all([
            page.waitForResponse((response) => response.request().method() === "POST"),
            press(page, button),
          ]);
          await expect(main(page).getByRole("heading", { level: 1, name: /^Check your email/ })).toBeVisible();
          const { pathname, search } = new URL(page.url());
          answers.push({
            status: answer.status(),
            where: pathname + search,
            cookies: await cookieNames(context),
            words: await main(page).innerText(),
          });
        }
        expect(answers[1]).toEqual(answers[0]);
      }
    });

    test("the link can be sent again, and to the alternate address; only the newest one works", async ({ page, owner, mail, resident }) => {
      const alternate = `alt.${resident.email}`;
      await giveAlternate(owner, resident.accountId, alternate);
      await askForLink(page, resident.email);
      const first = await linkFor(mail, resident.email, /Set a new password/);
      await press(page, "Send a new link");
      await expect(main(page)).toContainText("we sent a new link. Only the newest one works.");
      const second = await linkFor(mail, resident.email, /Set a new password/);
      await press(page, "Use my alternate email");
      await expect(main(page)).toContainText("has an alternate email");
      const third = await linkFor(mail, alternate, /Set a new password/);

      for (const older of [first, second]) {
        await page.goto(older);
        await expect(main(page)).toContainText("There is a newer link");
        await expect(main(page).getByRole("link", { name: "Ask for a new link" })).toBeVisible();
      }
      await page.goto(third);
      await press(page, "Continue");
      await expectHeading(page, "Choose your new password");
      await page.goto(third);
      await expect(main(page)).toContainText("This link has been used");
    });

    test("an account with an app is asked for its code before the new password", async ({ page, owner, mail, resident }) => {
      const { shown: code } = await giveApp(owner, resident);
      await askForLink(page, resident.username);
      await page.goto(await linkFor(mail, resident.email, /Set a new password/));
      await press(page, "Continue");
      await expectHeading(page, "Enter your security code");
      await page.goto(paths.newPassword);
      await expectHeading(page, "Set a new password");
      await page.goto(paths.signInVerify);
      await typeCode(page, code());
      await expectHeading(page, "Choose your new password");
      expect(await owner.count("auth_session WHERE account_id = $1", [resident.accountId])).toBe(0);
    });

    test("an account with a telephone is asked for the code of a text message, and sets the new password", async ({
      page,
      owner,
      mail,
      resident,
    }) => {
      const phone = await givePhone(owner, resident);
      await askForLink(page, resident.username);
      await page.goto(await linkFor(mail, resident.email, /Set a new password/));
      await press(page, "Continue");
      await expectHeading(page, "Enter your security code");
      await expect(main(page).getByRole("navigation", { name: "Steps of this way back" })).toContainText("Confirm it is you");
      await expect(main(page)).toContainText(`ending in ${phone.slice(-2)}`);
      await typeCode(page, "000000");
      await expect(main(page).locator(".error-summary")).toContainText("That code is not right.");
      await expect.poll(() => textedCode(owner, phone)).toBeTruthy();
      await typeCode(page, (await textedCode(owner, phone))!);
      await setNewPassword(page);

      const before = await owner.count("outbox_message WHERE recipient = $1", [phone]);
      await page.goto(paths.signIn);
      await sayWho(page, resident.username, newPassword);
      await expect.poll(() => owner.count("outbox_message WHERE recipient = $1", [phone])).toBe(before + 1);
      await typeCode(page, (await textedCode(owner, phone))!);
      await expectHeading(page, "Before you continue");
    });

    test("with a passkey that is not at hand, a text message is the other way to a new password", async ({
      page,
      owner,
      mail,
      resident,
    }) => {
      const phone = await givePhone(owner, resident);
      await keepPasskey(owner, resident);
      await askForLink(page, resident.username);
      await page.goto(await linkFor(mail, resident.email, /Set a new password/));
      await press(page, "Continue");
      await expectHeading(page, "Use your passkey");
      expect(await textedCode(owner, phone)).toBeUndefined();
      await main(page).getByRole("link", { name: "Choose another way to verify" }).click();
      await expect(main(page).getByRole("radio")).toHaveCount(2);
      await main(page).getByRole("radio", { name: "Text message" }).check();
      await press(page, "Continue");
      await expectHeading(page, "Enter your security code");
      await expect.poll(() => textedCode(owner, phone)).toBeTruthy();
      await typeCode(page, (await textedCode(owner, phone))!);
      await setNewPassword(page);
      expect(await owner.count("passkey WHERE account_id = $1", [resident.accountId])).toBe(1);
    });

    test("a link that is too old, or that nobody knows, says so and offers a new one", async ({ page, owner, mail, resident, portal }) => {
      await askForLink(page, resident.username);
      const link = await linkFor(mail, resident.email, /Set a new password/);
      await owner.rows("UPDATE secret_link SET expires_at = now() WHERE account_id = $1", [resident.accountId]);
      await page.goto(link);
      await expect(main(page)).toContainText("This link is too old");
      await page.goto(`${portal.origin}${paths.link("reset-password", "x".repeat(43))}`);
      await expect(main(page)).toContainText("We do not know this link");
      await main(page).getByRole("link", { name: "Ask for a new link" }).click();
      await expectHeading(page, "Forgot your password?");
    });

    test("forgotten usernames go to the address, all of them", async ({ page, owner, mail, resident }) => {
      const other = await makeResident(owner, { bills: 0 });
      await giveAlternate(owner, other.accountId, resident.email);
      await page.goto(paths.forgotUsername);
      await main(page).getByLabel("Email address").fill("not an address");
      await press(page, "Email my usernames");
      await expect(main(page).locator(".error-summary")).toContainText("Enter an email address like name@example.com.");
      await main(page).getByLabel("Email address").fill(resident.email);
      await press(page, "Email my usernames");
      await expectHeading(page, "Check your email for your usernames");
      const { text } = await mail.waitFor(resident.email, ({ subject }) => /Your usernames/.test(subject ?? ""));
      expect(text).toContain(resident.username);
      expect(text).toContain(other.username);
    });

    test("who has lost everything asks, waits a day after the city's yes, and comes back at the new address", async ({
      page,
      owner,
      mail,
      resident,
    }) => {
      const reach = `new.${resident.email}`;
      await page.goto(paths.lostAccess);
      await main(page).getByLabel("Email address or username").fill(resident.username);
      await main(page).getByLabel("An email address that you can read now").fill(reach);
      await press(page, "Ask to get back in");
      await expectHeading(page, "Your request to get back in");
      await expect(main(page)).toContainText("We have your request");
      await mail.waitFor(resident.email, ({ subject }) => /asks to get back/.test(subject ?? ""));

      const set = (opens: string) =>
        owner.rows(
          `UPDATE recovery_request SET status = 'approved', approved_at = now(), opens_at = now() + interval '${opens}' WHERE account_id = $1`,
          [resident.accountId],
        );
      await set("24 hours");
      await page.reload();
      await expect(main(page)).toContainText("Both have said yes");
      await set("-1 minute");
      await page.reload();
      await expect(main(page)).toContainText("The way in stays open until");
      await press(page, "Set a new password");
      await expectHeading(page, "Choose your new password");
      await main(page).getByLabel("New password").fill(newPassword);
      await press(page, "Save the new password");
      await expect(main(page)).toContainText("Security codes now go to the email you gave us.");
      await mail.waitFor(resident.email, ({ subject }) => /has a new password/.test(subject ?? ""));
      await page.goto(paths.signIn);
      await sayWho(page, resident.username, newPassword);
      await typeCode(page, await codeFor(mail, reach));
      await expectHeading(page, "Before you continue");
    });

    test("a request that nobody used in time says so, and a new one begins", async ({ page, owner, resident }) => {
      await page.goto(paths.lostAccess);
      await main(page).getByLabel("Email address or username").fill(resident.username);
      await main(page).getByLabel("An email address that you can read now").fill(`new.${resident.email}`);
      await press(page, "Ask to get back in");
      await expect(main(page)).toContainText("Without a decision it ends on");
      await expect.poll(() => owner.count("recovery_request WHERE account_id = $1", [resident.accountId])).toBe(1);
      await owner.rows(
        "UPDATE recovery_request SET status = 'approved', approved_at = now(), opens_at = now() - interval '7 days' WHERE account_id = $1",
        [resident.accountId],
      );
      await page.reload();
      await expect(main(page)).toContainText("This request has ended");
      await expect(main(page).getByRole("button", { name: "Set a new password" })).toHaveCount(0);
      await main(page).getByRole("link", { name: "Ask again" }).click();
      await expectHeading(page, "Lost every way to sign in?");
    });

    test("one tap in a mail stops a request, and the browser that asked reads so", async ({ page, mail, resident, browser }) => {
      await page.goto(paths.lostAccess);
      await main(page).getByLabel("Email address or username").fill(resident.email);
      await main(page).getByLabel("An email address that you can read now").fill(`thief.${resident.email}`);
      await press(page, "Ask to get back in");
      await expectHeading(page, "Your request to get back in");

      const owners = await browser.newContext({ javaScriptEnabled: scripts });
      const other = await owners.newPage();
      await other.goto(await linkFor(mail, resident.email, /asks to get back/));
      await expectHeading(other, "Stop a request to get into your account");
      await other.getByRole("main").getByRole("button", { name: "Stop this request" }).click();
      await expect(other.getByRole("main")).toContainText("The request is stopped");
      const asked = await other.goto(page.url());
      expect(asked!.status()).toBe(404);
      await owners.close();
      await page.reload();
      await expect(main(page)).toContainText("This request was stopped");
    });

    test("the browser check finds cookies, and says what needs scripts", async ({ page }) => {
      await page.goto(paths.helpBrowser);
      await expectHeading(page, "Check this browser");
      await expect(main(page)).toContainText("This browser keeps our cookies.");
      if (scripts) await expect(main(page)).toContainText("It agrees with ours.");
      else await expect(main(page)).toContainText("This check needs JavaScript. You can sign in without it.");
    });

    test("an account that is not active, locked or not confirmed is explained", async ({
      page,
      context,
      owner,
      mail,
      resident,
      portal,
    }) => {
      const cookies = await openFlow(owner, resident.accountId, "secondFactorOk");
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: portal.origin })));
      const become = (status: string) => owner.rows("UPDATE account SET status = $2 WHERE id = $1", [resident.accountId, status]);
      for (const [status, heading] of [
        ["inactive", "Your account is not active"],
        ["locked", "Your account is locked"],
      ] as const) {
        await become(status);
        await page.goto(paths.signInStopped);
        await expectHeading(page, heading);
        await expect(main(page).getByRole("link", { name: "555 0100" }).first()).toBeVisible();
      }
      await become("unconfirmed");
      await page.goto(paths.signInStopped);
      await expectHeading(page, "Confirm your email first");
      await expect(main(page)).toContainText(resident.email);
      await press(page, "Send the link again");
      const first = await linkFor(mail, resident.email, /Confirm your email/);
      await main(page).getByText("Use another address").click();
      await main(page).getByLabel("Email address").fill(`other.${resident.email}`);
      await press(page, "Change the address");
      await expect(main(page)).toContainText(`other.${resident.email}`);
      await page.goto(await linkFor(mail, `other.${resident.email}`, /Confirm your email/));
      await press(page, "Confirm");
      await expect(main(page)).toContainText("Your address is confirmed");
      await page.goto(first);
      await press(page, "Confirm");
      await page.goto(paths.signIn);
      await signInByMail(page, { ...resident, email: `other.${resident.email}` }, mail);
      await expectHeading(page, "Your dashboard");
    });
  });

test("an account with a passkey uses it before the new password, and keeps it", async ({ page, owner, mail, signedIn }) => {
  const authenticator = await plugIn(page);
  await page.goto(paths.passkeys);
  await addPasskey(page);
  await revokeSession(owner, signedIn.session.id);
  await authenticator.answer(false); // else the sign-in page on the way would be answered unasked
  await askForLink(page, signedIn.username);
  await page.goto(await linkFor(mail, signedIn.email, /Set a new password/));
  await press(page, "Continue");
  await expectHeading(page, "Use your passkey");
  await page.goto(paths.newPassword);
  await expectHeading(page, "Set a new password");
  await page.goto(paths.signInVerify);
  await authenticator.answer(true);
  await press(page, "Use a passkey");
  await setNewPassword(page);
  await page.goto(paths.signIn);
  await expectHeading(page, "Your dashboard"); // the passkey is offered in the field, and answers
});

test("a browser without cookies is told to allow them", async ({ page, context }) => {
  await page.goto(paths.helpBrowser);
  await context.clearCookies();
  await page.reload();
  await expect(main(page)).toContainText("This browser did not keep our cookie.");
});

test("where password managers look, they are sent to the security pages", async ({ request, portal }) => {
  const change = await request.get("/.well-known/change-password", { maxRedirects: 0 });
  expect(change.status()).toBe(303);
  expect(change.headers().location).toBe(paths.changePassword);
  const endpoints = await request.get("/.well-known/passkey-endpoints");
  expect(endpoints.headers()["content-type"]).toContain("application/json");
  expect(await endpoints.json()).toEqual({ enroll: portal.origin + paths.security, manage: portal.origin + paths.security });
});
