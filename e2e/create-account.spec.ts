import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { inLanguage, languages, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { wordIn } from "./portal/words";
import {
  answer,
  becomeSomeone,
  beginWith,
  enter,
  expectQuestion,
  newPassword,
  preferPassword,
  signUpMail,
} from "./steps/create-account-steps";
import { expectAccessible } from "./steps/looks";
import { expectNoSidewaysScroll } from "./steps/page-overflow";
import { answerDevice, codeFor, sayWho, typeCode } from "./steps/sign-in-steps";

const problem = (page: Page) => page.getByRole("main").locator(".error-summary");
const cookieNames = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name).sort();

let people = 0;
const newEmail = () => `new.${process.pid.toString(36)}.${(++people).toString(36)}.${Date.now().toString(36)}@post.example`;

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("once its person has signed in, a sign-up shows nothing and does nothing, also with its old cookie", async ({
      page,
      context,
      mail,
      owner,
    }) => {
      const email = newEmail();
      await beginWith(page, email);
      await answer(page, "Security code", (await signUpMail(mail, email)).code!);
      const username = await becomeSomeone(page, { name: "Vera Twotabs" });
      const kept = (await context.cookies()).filter(({ name }) => name === "sign-up");
      expect(kept).toHaveLength(1);
      const other = await context.newPage();
      await other.goto(paths.signIn);
      await sayWho(other, username, newPassword);
      await typeCode(other, await codeFor(mail, email));
      await answerDevice(other);
      await expectHeading(other, "Your dashboard");
      await other.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
      await expectHeading(other, "Sign in");
      expect(await cookieNames(context)).not.toContain("sign-up");

      await context.addCookies(kept);
      await page.getByRole("main").getByLabel("I have saved these codes").check();
      await page.getByRole("main").getByRole("button", { name: "Continue" }).click();
      await expectQuestion(page, "Create an account");
      for (const step of ["phone", "recovery-codes", "done"] as const) {
        await page.goto(paths.createAccountStep(step));
        await expectQuestion(page, "Create an account");
        await expect(page.getByRole("main")).toContainText("That took too long");
      }
      const [row] = await owner.rows("SELECT facts FROM sign_up WHERE email = $1", [email]);
      expect(row!.facts).not.toHaveProperty("codesSaved");
    });

    test("someone new creates an account by the code, saves the codes, and is back where they came from", async ({ page, mail, owner }) => {
      const email = newEmail();
      await page.goto(`${paths.signIn}?next=${encodeURIComponent("/bills?show=paid")}`);
      await page.getByRole("main").getByRole("link", { name: "Create an account" }).click();
      await expectQuestion(page, "Create an account");
      await answer(page, "Email address", `  ${email.toUpperCase()} `);
      await expectQuestion(page, "Check your email");
      await expect(page.getByRole("main")).toContainText(email);
      await answer(page, "Security code", (await signUpMail(mail, email)).code!);
      const username = await becomeSomeone(page, { name: "Zoë  Łukasiewicz" });
      expect(username).toMatch(/^zoe\.lukasiewicz\d*$/);

      const codes = await page.getByRole("main").locator(".recovery-codes li").allInnerTexts();
      expect(codes).toHaveLength(10);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download as a text file" }).click(),
      ]);
      const file = readFileSync(await download.path(), "utf8");
      for (const code of codes) expect(file).toContain(code.trim());

      await page.getByRole("main").getByRole("button", { name: "Continue" }).click();
      await expect(problem(page)).toContainText("Save your codes, then tick the box.");
      await enter(page);
      await answerDevice(page);
      await expectHeading(page, "Bills");
      expect(new URL(page.url()).search).toBe("?show=paid");
      await page.goto(paths.dashboard);
      await expect(page.getByRole("main")).toContainText("Zoë Łukasiewicz");

      const welcome = await mail.waitFor(email, ({ subject = "" }) => subject.includes("is ready"));
      expect(welcome.text).toContain(username);
      const [account] = await owner.rows("SELECT kind, role, status FROM account WHERE email = $1", [email]);
      expect(account).toEqual({ kind: "resident", role: null, status: "active" });
      const response = await page.request.get(paths.recoveryCodesFile);
      expect(response.status()).toBe(404);
    });

    test("the link in the mail works in another browser, and only there from then on", async ({ page, browser, mail, address }) => {
      const email = newEmail();
      await beginWith(page, email, { next: "/payments" });
      const { link, code } = await signUpMail(mail, email);
      const phone = await browser.newContext({ javaScriptEnabled: scripts, extraHTTPHeaders: { "x-forwarded-for": address } });
      const other = await phone.newPage();
      await other.goto(link!);
      expect(other.url()).not.toContain(link!.split("/").at(-1));
      await expectQuestion(other, "Is this your email address?");
      await expect(other.getByRole("main")).toContainText(email);
      await other.reload(); // looking does nothing
      await other.getByRole("main").getByRole("button", { name: "Confirm and go on" }).click();
      await becomeSomeone(other, { name: "Robin Tester" });
      await enter(other);
      await answerDevice(other);
      await expectHeading(other, "Payments");

      await answer(page, "Security code", code!);
      await expectQuestion(page, "Create an account");
      await expect(page.getByRole("main")).toContainText("it goes on in another browser");
      await page.goto(link!);
      await expectQuestion(page, "This link does not work any more");
      await phone.close();
    });

    test("an address with an account gets the same pages, status and cookies, and another mail", async ({
      page,
      context,
      mail,
      resident,
    }) => {
      const seen = [];
      for (const email of [resident.email, newEmail()]) {
        await page.goto(paths.createAccount);
        const [response] = await Promise.all([
          page.waitForResponse((response) => response.request().method() === "POST"),
          answer(page, "Email address", email),
        ]);
        await expectQuestion(page, "Check your email");
        const first = (await page.getByRole("main").innerText()).replaceAll(email, "ADDRESS");
        await answer(page, "Security code", "000000");
        await expect(problem(page)).toBeVisible();
        const second = (await page.getByRole("main").innerText()).replaceAll(email, "ADDRESS");
        seen.push({ status: response.status(), first, second, cookies: await cookieNames(context) });
        await context.clearCookies();
      }
      expect(seen[1]).toEqual(seen[0]);
      const { text, subject, code, link } = await signUpMail(mail, resident.email);
      expect(subject).toContain("You already have an account");
      expect([code, link]).toEqual([undefined, undefined]);
      expect(text).toContain(paths.signIn);
      expect(text).toContain(paths.forgotPassword);
    });

    test("a new mail makes the earlier code and link worthless, and the fourth has to wait", async ({ page, mail }) => {
      const email = newEmail();
      await beginWith(page, email);
      const first = await signUpMail(mail, email);
      const sendAgain = async () => {
        await page.getByText("Not received a mail?").click();
        await page.getByRole("button", { name: "Send a new mail" }).click();
      };
      await sendAgain();
      await expect(page.getByRole("main")).toContainText("We sent a new mail.");
      const second = await signUpMail(mail, email);
      if (first.code !== second.code) {
        await answer(page, "Security code", first.code!);
        await expect(problem(page)).toContainText("You have 4 more tries.");
      }
      await sendAgain();
      const third = await signUpMail(mail, email);
      await page.goto(paths.createAccountStep("check-email"));
      await sendAgain();
      await expect(page.getByRole("main")).toContainText(/Try again after \d{1,2}:\d\d/);
      await answer(page, "Security code", third.code!);
      await expectQuestion(page, "What is your name?");
    });

    test("what is wrong is said, and what was typed stays", async ({ page, mail, owner, resident }) => {
      const main = page.getByRole("main");
      await page.goto(paths.createAccount);
      for (const [typed, said] of [
        ["robin", "Enter an email address"],
        ["rоbin@post.example", "Some letters only look like them."],
      ] as const) {
        await answer(page, "Email address", typed);
        await expect(problem(page)).toContainText(said);
        await expect(main.getByLabel("Email address")).toHaveValue(typed);
      }
      const email = newEmail();
      await answer(page, "Email address", email);
      await answer(page, "Security code", (await signUpMail(mail, email)).code!);
      await expectQuestion(page, "What is your name?");
      await answer(page, "Your full legal name", "…");
      await expect(problem(page)).toContainText("Enter your name");
      await answer(page, "Your full legal name", "Robin Tester");
      for (const [typed, said] of [
        ["ＡＤＭＩＮ", "You cannot have this username."],
        ["no", "Use 3 to 30 characters"],
        [resident.username, "You cannot have this username."],
      ] as const) {
        await expectQuestion(page, "Choose a username");
        await answer(page, "Username", typed);
        await expect(problem(page)).toContainText(said);
        await expect(main.getByLabel("Username")).toHaveValue(typed);
      }
      await answer(page, "Username", `free-${Date.now()}`);
      await preferPassword(page);
      for (const [typed, said] of [
        ["short", "Use 12 to 128 characters."],
        ["robin tester", "harder to guess"],
      ] as const) {
        await answer(page, "Password", typed, "Create account");
        await expect(problem(page)).toContainText(said);
        await expect(main.getByLabel("Password", { exact: true })).toHaveValue("");
      }
      expect(await owner.count("account WHERE email = $1", [email])).toBe(0);
    });

    test("the next time, the username and the password lead in, with a code", async ({ page, context, mail }) => {
      const email = newEmail();
      await beginWith(page, email);
      await answer(page, "Security code", (await signUpMail(mail, email)).code!);
      const username = await becomeSomeone(page, { name: "Robin Tester" });
      await context.clearCookies(); // left before the end
      await page.goto(paths.signIn);
      await sayWho(page, username, newPassword);
      await typeCode(page, await codeFor(mail, email));
      await answerDevice(page);
      await expectHeading(page, "Your dashboard");
    });
  });

for (const language of languages)
  test(`the whole way in ${language}`, async ({ page, mail }) => {
    const email = newEmail();
    await beginWith(page, email, { language });
    const { code, link } = await signUpMail(mail, email);
    expect(new URL(link!).pathname).toContain(inLanguage(language, "/link/create-account/"));
    await answer(page, wordIn(language, "createAccount", "check.code"), code!, wordIn(language, "createAccount", "continue"));
    await becomeSomeone(page, { name: "أمارا أوكافور", language });
    await enter(page, language);
    await expectHeading(page, wordIn(language, "signIn", "device.title"));
    await page
      .getByRole("main")
      .getByRole("button", { name: wordIn(language, "signIn", "continue") })
      .click();
    await expectHeading(page, wordIn(language, "dashboard", "title"));
    expect((await mail.waitFor(email)).text).toContain("أمارا أوكافور");
  });

test("steps that are not reached, or are behind, lead to the one that is open", async ({ page, mail }) => {
  for (const step of ["check-email", "name", "username", "password", "passkey", "phone", "phone-code", "recovery-codes", "done"]) {
    await page.goto(paths.createAccountStep(step));
    await expectQuestion(page, "Create an account");
  }
  const email = newEmail();
  await beginWith(page, email);
  for (const step of ["name", "password", "passkey", "phone", "done"]) {
    await page.goto(paths.createAccountStep(step));
    await expectQuestion(page, "Check your email");
  }
  await answer(page, "Security code", (await signUpMail(mail, email)).code!);
  await becomeSomeone(page, { name: "Robin Tester" });
  for (const step of ["check-email", "password", "passkey", "done"]) {
    await page.goto(paths.createAccountStep(step));
    await expectQuestion(page, "Save your recovery codes");
  }
});

test("the list below the password says which rules are met, in words", async ({ page, mail }) => {
  const email = newEmail();
  await beginWith(page, email);
  await answer(page, "Security code", (await signUpMail(mail, email)).code!);
  await answer(page, "Your full legal name", "Robin Tester");
  await answer(page, "Username", `free-${Date.now()}`);
  await preferPassword(page);
  const rules = page.locator(".password-rules");
  await page.getByLabel("Password", { exact: true }).fill("robin tester");
  await expect(rules).toContainText("At least 12 characters – met");
  await expect(rules).toContainText("three random words work well – not met yet");
  await page.getByLabel("Password", { exact: true }).fill(newPassword);
  await expect(rules).toContainText("three random words work well – met");
});

test("codes can be copied, and the page reloaded while they are shown", async ({ page, context, portal, mail }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: portal.origin });
  const email = newEmail();
  await beginWith(page, email);
  await answer(page, "Security code", (await signUpMail(mail, email)).code!);
  await becomeSomeone(page, { name: "Robin Tester" });
  const shown = () => page.locator(".recovery-codes li").allInnerTexts();
  const codes = await shown();
  await page.getByRole("button", { name: "Copy all" }).click();
  await expect(page.getByRole("main")).toContainText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.map((code) => code.trim()).join("\n"));
  await page.reload();
  expect(await shown()).toEqual(codes);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, "codes shown");
  await context.clearCookies({ name: "codes" });
  await page.reload();
  await page.getByRole("button", { name: "Show new codes" }).click();
  await expect(page.locator(".recovery-codes li")).toHaveCount(10);
  expect(await shown()).not.toEqual(codes);
});
