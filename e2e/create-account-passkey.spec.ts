import type { Page } from "@playwright/test";
import { inLanguage, languages, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { ageSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { wordIn } from "./portal/words";
import { plugIn, signInWithOneTap } from "./steps/authenticator";
import {
  answer,
  beginWith,
  choosePassword,
  enter,
  expectQuestion,
  newPassword,
  press,
  preferPassword,
  reachPasskey,
  saveCodes,
  sayName,
  signUpMail,
  signUpWords,
} from "./steps/create-account-steps";
import { answerDevice, sayWho } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");
const problem = (page: Page) => main(page).locator(".error-summary");

let people = 0;
const newEmail = () => `key.${process.pid.toString(36)}.${(++people).toString(36)}.${Date.now().toString(36)}@post.example`;
const robin = { name: "Robin Tester" };

/** Someone whose address is confirmed, before the question for their name. */
const confirmed = test.extend<{ email: string }>({
  email: async ({ page, mail }, use) => {
    const email = newEmail();
    await beginWith(page, email, { next: "/payments" });
    await answer(page, "Security code", (await signUpMail(mail, email)).code!);
    await expectQuestion(page, "What is your name?");
    await use(email);
  },
});

/** Someone with an account that has a passkey and no password, signed in. */
type Made = { username: string; codes: string[]; authenticator: Awaited<ReturnType<typeof plugIn>> };
const withPasskey = confirmed.extend<{ made: Made }>({
  made: async ({ page, email: _ }, use) => {
    const authenticator = await plugIn(page);
    const username = await reachPasskey(page, robin);
    await press(page, "Create a passkey");
    await press(page, "Skip this step");
    await expectQuestion(page, "Save your recovery codes");
    const codes = await main(page).locator(".recovery-codes li").allInnerTexts();
    await enter(page);
    await answerDevice(page);
    await expectHeading(page, "Payments");
    await use({ username, codes, authenticator });
  },
});

for (const language of languages)
  test(`an account with a passkey and no password, in ${language}`, async ({ page, mail, owner }) => {
    const say = signUpWords(language);
    await plugIn(page);
    const email = newEmail();
    await beginWith(page, email, { language, next: inLanguage(language, "/bills?show=paid") });
    await answer(page, say("check.code"), (await signUpMail(mail, email)).code!, say("continue"));
    const username = await reachPasskey(page, { ...robin, language });
    await press(page, wordIn(language, "passkeys", "button.create"));
    await expectQuestion(page, say("phone.title"));
    await expect(main(page)).toContainText(say("phone.whyPasskey"));
    await press(page, say("phone.skip"));
    await expectQuestion(page, say("codes.title"));
    await expect(main(page)).toContainText(say("codes.leadPasskey"));
    await saveCodes(page, language);
    await expect(main(page)).toContainText(say("done.passkeyText"));
    await expect(main(page).getByRole("button", { name: say("done.addPasskey"), exact: true })).toHaveCount(0);
    await press(page, say("done.button"));
    await expectHeading(page, wordIn(language, "signIn", "device.title"));
    await press(page, wordIn(language, "signIn", "continue"));
    await expect(page).toHaveURL(new RegExp(`${inLanguage(language, "/bills")}\\?show=paid$`));

    const [account] = await owner.rows<{ id: string; password_hash: string | null }>(
      "SELECT id, password_hash FROM account WHERE username = $1",
      [username],
    );
    expect(account!.password_hash).toBeNull();
    expect(await owner.count("passkey WHERE account_id = $1", [account!.id])).toBe(1);
    expect(await owner.count("auth_session WHERE account_id = $1 AND methods = '{passkey}'", [account!.id])).toBe(1);
    expect((await mail.waitFor(email)).text).toContain(username);
  });

withPasskey("the next time one tap leads in; a password leads nowhere, in the usual words", async ({ page, email, made }) => {
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expect(main(page)).toContainText("You are signed out.");
  await signInWithOneTap(page);
  await expectHeading(page, "Your dashboard");
  await page.context().clearCookies();
  await made.authenticator.answer(false); // else the field's offer leads in
  for (const name of [made.username, email, "nobody-at-all"]) {
    await page.goto(paths.signIn);
    await sayWho(page, name, newPassword);
    await expect(problem(page)).toContainText("The email address, username or password is wrong.");
  }
});

withPasskey("its pages say that there is no password, and it can be set", async ({ page, owner, made }) => {
  await page.goto(paths.security);
  await expect(main(page)).toContainText("Nobody gets in through your mail alone.");
  const [account] = await owner.rows<{ id: string }>("SELECT id FROM account WHERE username = $1", [made.username]);
  const [passkey] = await owner.rows<{ id: string }>("SELECT id FROM passkey WHERE account_id = $1", [account!.id]);
  await page.goto(paths.passkey(passkey!.id));
  await expect(main(page)).toContainText("This is your only way to sign in, so it stays.");

  const [session] = await owner.rows<{ id: string }>("SELECT id FROM auth_session WHERE account_id = $1", [account!.id]);
  await ageSession(owner, session!.id);
  await page.goto(paths.security);
  await main(page).getByRole("link", { name: "Add: Password" }).click();
  await expectHeading(page, "Confirm it is you");
  await expect(main(page)).toContainText("Your account has no password.");
  await expect(main(page).getByLabel("Password")).toHaveCount(0);
  await press(page, "Use a passkey");
  await expectHeading(page, "Set a password");
  await expect(main(page).getByLabel("Current password")).toHaveCount(0);
  await main(page).getByLabel("New password", { exact: true }).fill(newPassword);
  await press(page, "Save the new password");
  await expectHeading(page, "Security");
  await page.context().clearCookies();
  await made.authenticator.answer(false);
  await page.goto(paths.signIn);
  await sayWho(page, made.username, newPassword);
  await expectHeading(page, "Use your passkey"); // the second step
});

withPasskey("who has lost the passkey gets a new password by mail and a recovery code", async ({ page, mail, email, made }) => {
  await page.context().clearCookies();
  await page.goto(paths.forgotPassword);
  await main(page).getByRole("textbox").fill(made.username);
  await main(page).getByRole("button").first().click();
  const { text = "" } = await mail.waitFor(email, ({ subject = "" }) => subject.includes("Set a new password"));
  await page.goto(/\S+\/link\/reset-password\/[\w-]+/.exec(text)![0]);
  await press(page, "Continue");
  await expectHeading(page, "Use your passkey");
  await main(page).getByRole("link", { name: "Choose another way to verify" }).click();
  await main(page).getByLabel("Recovery code").check();
  await press(page, "Continue");
  await expectHeading(page, "Enter a recovery code");
  await main(page).getByLabel("Recovery code").fill(made.codes[0]!);
  await press(page, "Continue");
  await expectHeading(page, "Choose your new password");
  await main(page).getByLabel("New password", { exact: true }).fill(newPassword);
  await press(page, "Save the new password");
  await expectQuestion(page, "Your password is changed", { timeout: 25_000 }); // the first password a process judges loads its dictionaries
});

confirmed("who does not make a passkey after all takes a password, and can come back to the passkey", async ({ page, email, owner }) => {
  await page.addInitScript(() => {
    navigator.credentials.create = () => Promise.reject(new DOMException("not now", "NotAllowedError"));
  });
  await page.reload();
  await reachPasskey(page, robin);
  await press(page, "Create a passkey");
  await expect(main(page)).toContainText("No passkey was made.");
  await preferPassword(page);
  await main(page).getByRole("link", { name: "Create a passkey instead" }).click();
  await expectQuestion(page, "Create a passkey");
  await choosePassword(page);
  expect(await owner.count("account WHERE email = $1 AND password_hash IS NOT NULL", [email])).toBe(1);
});

confirmed("a browser without passkeys is asked for a password, and told why", async ({ page, email: _ }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "PublicKeyCredential"));
  await page.reload();
  await sayName(page, robin);
  await expectQuestion(page, "Create a password");
  await expect(main(page)).toContainText("This browser cannot make a passkey");
});

confirmed("a tab that comes too late goes on with the account that the other one has made", async ({ page, context, email, owner }) => {
  await plugIn(page);
  await reachPasskey(page, robin);
  const other = await context.newPage();
  await other.goto(paths.createAccountStep("password"));
  await choosePassword(other);
  await press(page, "Create a passkey");
  await expectQuestion(page, "Add your mobile phone");
  expect(await owner.count("account WHERE email = $1", [email])).toBe(1);
  expect(await owner.count("passkey JOIN account ON account.id = account_id WHERE email = $1", [email])).toBe(0);
});

for (const [way, heading] of [
  ["Add an authenticator app", "Add an authenticator app"],
  ["Create a passkey", "Passkeys"],
] as const)
  confirmed(`from the last page on to one more way in: ${way}`, async ({ page, email: _ }) => {
    await sayName(page, robin);
    await choosePassword(page);
    await press(page, "Skip this step");
    await saveCodes(page);
    await expect(main(page)).toContainText("Then we email it to you.");
    await press(page, way);
    await answerDevice(page);
    await expectHeading(page, heading);
    await main(page).getByRole("link", { name: "Not now: go on" }).click();
    await expectHeading(page, "Payments"); // where they came from
  });

test.describe("without scripts", () => {
  confirmed.use({ javaScriptEnabled: false });

  confirmed("a password is asked for, and why is said", async ({ page, email: _ }) => {
    await sayName(page, robin);
    await expectQuestion(page, "Create a password");
    await expect(main(page)).toContainText("or JavaScript is off");
    await page.goto(paths.createAccountStep("passkey"));
    const note = main(page).locator("noscript"); // whose text the usual matchers leave out
    expect(await note.evaluate((element: HTMLElement) => element.innerText)).toContain("Use a password now");
    await press(page, "Create a passkey");
    await expect(main(page)).toContainText("Passkeys need JavaScript.");
    await preferPassword(page);
  });
});
