import type { BrowserContext, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { revokeSession } from "./portal/opened-session";
import { expectHeading, payButton, paymentsOf, reviewOf } from "./portal/payments-of";
import { tamper } from "./steps/posted-form";
import { answerDevice, codeFor, sayWho, signInByMail, typeCode } from "./steps/sign-in-steps";

const wrongWords = "The email address, username or password is wrong. Try again.";
const tooLong = "That sign-in took too long, or this browser did not keep our cookie.";

/** The words under "There is a problem". */
const problem = (page: Page) => page.getByRole("main").locator(".error-summary");

/** The answer to the form of the first step. */
async function tryToSignIn(page: Page, identifier: string, password: string) {
  await page.goto(paths.signIn);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    sayWho(page, identifier, password),
  ]);
  await expect(problem(page)).toBeVisible();
  return answer;
}

const cookieNames = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name).sort();

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a wrong password and an unknown account get the same words, status and cookies", async ({ page, context, resident }) => {
      const answers = [];
      for (const identifier of [resident.username, "nobody-of-this-name"]) {
        const answer = await tryToSignIn(page, identifier, "not the password of anyone");
        answers.push({ words: await problem(page).innerText(), status: answer.status(), cookies: await cookieNames(context) });
        await context.clearCookies();
      }
      expect(answers[0]!.words).toContain(wrongWords);
      expect(answers[1]).toEqual(answers[0]);
    });

    test("after a wrong password the name stays and the password does not", async ({ page, resident }) => {
      await tryToSignIn(page, resident.username, "not the password");
      expect(await page.content()).not.toContain("not the password");
      await expect(page.getByRole("main").getByLabel("Email address or username")).toHaveValue(resident.username);
      await expect(page.getByRole("main").getByLabel("Password")).toHaveValue("");
    });

    test("a form sent after the session has ended waits, and is filled in again after signing in", async ({
      page,
      owner,
      mail,
      signedIn,
    }) => {
      const main = page.getByRole("main");
      const ownReference = main.getByLabel("Your own reference");
      await page.goto(reviewOf(signedIn.bills[0]!));
      await ownReference.fill("Household book 12");
      await revokeSession(owner, signedIn.session.id);
      await payButton(page).click();
      await expectHeading(page, "Sign in");
      await expect(main).toContainText("We kept what you typed.");

      await sayWho(page, signedIn.username);
      await typeCode(page, await codeFor(mail, signedIn.email));
      await expectHeading(page, "Check and pay");
      await expect(ownReference).toHaveValue("Household book 12");
      expect(await paymentsOf(owner, signedIn)).toEqual([]);
    });

    test("a session that was ended leads to signing in, and back to the same page with its query", async ({
      page,
      owner,
      mail,
      signedIn,
    }) => {
      await page.goto(paths.bills);
      await revokeSession(owner, signedIn.session.id);
      await page.goto("/bills?show=paid");
      await expectHeading(page, "Sign in");
      await sayWho(page, signedIn.username);
      await typeCode(page, await codeFor(mail, signedIn.email));
      await expectHeading(page, "Bills");
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/bills?show=paid");
    });

    test("after signing out, going back shows nothing private", async ({ page, signedIn }) => {
      await page.goto(paths.dashboard);
      await expect(page.getByRole("main")).toContainText(signedIn.name);
      await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("main")).toContainText("You are signed out.");
      await page.goBack();
      await expectHeading(page, "Sign in");
      await expect(page.locator("body")).not.toContainText(signedIn.name);
    });

    test("the page for the code, without a sign-in under way, leads back with words", async ({ page }) => {
      for (const path of [paths.signInVerify, paths.signInDevice]) {
        await page.goto(path);
        await expectHeading(page, "Sign in");
        await expect(page.getByRole("main")).toContainText(tooLong);
      }
    });
  });

test("the sixth wrong try in a minute is told a time, and the same account from another address is not", async ({
  page,
  browser,
  resident,
}) => {
  for (let n = 1; n <= 5; n++) {
    await tryToSignIn(page, resident.username, `wrong ${n}`);
    await expect(problem(page)).toContainText(wrongWords);
  }
  await tryToSignIn(page, resident.username, demoPassword);
  await expect(problem(page)).toContainText(/Too many tries. Try again after \d{1,2}:\d\d/);

  const elsewhere = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": "192.0.2.77" } });
  const other = await elsewhere.newPage();
  await other.goto(paths.signIn);
  await sayWho(other, resident.username);
  await expectHeading(other, "Enter your security code");
  await elsewhere.close();
});

test("an unknown account is throttled like a known one", async ({ page, address }) => {
  const nobody = `nobody-${address}`;
  for (let n = 1; n <= 5; n++) await tryToSignIn(page, nobody, `wrong ${n}`);
  await expect(problem(page)).toContainText(wrongWords);
  await tryToSignIn(page, nobody, "wrong 6");
  await expect(problem(page)).toContainText(/Too many tries. Try again after \d{1,2}:\d\d/);
});

/** Six digits that are not these. */
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("every wrong code says how many tries are left, and the last one closes the way", async ({ page, mail, resident }) => {
  await page.goto(paths.signIn);
  await sayWho(page, resident.username);
  const code = await codeFor(mail, resident.email);
  for (const words of ["4 more tries", "3 more tries", "2 more tries", "one more try", "your last try for now"]) {
    await typeCode(page, otherThan(code));
    await expect(problem(page)).toContainText(words);
  }
  await typeCode(page, code);
  await expect(problem(page)).toContainText(/Too many wrong codes. Try again after \d{1,2}:\d\d/);
});

test("typing the password again does not give back the tries of wrong codes", async ({ page, mail, resident }) => {
  for (const words of ["4 more tries", "3 more tries"]) {
    await page.goto(paths.signIn);
    await sayWho(page, resident.username);
    await typeCode(page, otherThan(await codeFor(mail, resident.email)));
    await expect(problem(page)).toContainText(words);
  }
});

test("a new code makes the one before useless", async ({ page, mail, resident }) => {
  const main = page.getByRole("main");
  await page.goto(paths.signIn);
  await sayWho(page, resident.username);
  const first = await codeFor(mail, resident.email);
  await main.getByText("Not received a code?").click();
  await main.getByRole("button", { name: "Send a new code" }).click();
  await expect(main).toContainText("We sent a new code. Only the newest one works.");
  const second = await codeFor(mail, resident.email);
  await typeCode(page, first);
  await expect(problem(page)).toContainText("That code is not right.");
  await typeCode(page, second);
  await expectHeading(page, "Before you continue");
});

test("the fourth code in a quarter of an hour is not sent, and the page says when", async ({ page, mail, resident }) => {
  const main = page.getByRole("main");
  await page.goto(paths.signIn);
  await sayWho(page, resident.username);
  await codeFor(mail, resident.email);
  for (let n = 2; n <= 3; n++) {
    await main.getByText("Not received a code?").click();
    await main.getByRole("button", { name: "Send a new code" }).click();
    await codeFor(mail, resident.email);
    await page.reload();
  }
  await main.getByText("Not received a code?").click();
  await main.getByRole("button", { name: "Send a new code" }).click();
  await expect(main).toContainText(/You did this too many times. Try again after \d{1,2}:\d\d/);
});

const written: [how: string, write: (code: string) => string][] = [
  ["full-width digits", (code) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))],
  ["Arabic digits", (code) => code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))],
  ["two groups", (code) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
  ["a hyphen between", (code) => `${code.slice(0, 3)}-${code.slice(3)}`],
];
for (const [how, write] of written)
  test(`a code in ${how} is accepted`, async ({ page, mail, resident }) => {
    await page.goto(paths.signIn);
    await sayWho(page, resident.email);
    await typeCode(page, write(await codeFor(mail, resident.email)));
    await expectHeading(page, "Before you continue");
  });

test("a session's cookie that somebody kept opens nothing after its owner has signed out", async ({ page, context, signedIn }) => {
  await page.goto(paths.dashboard);
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("main")).toContainText("You are signed out.");
  await context.addCookies(signedIn.session.cookies.map((cookie) => ({ ...cookie, url: page.url() })));
  await page.goto(paths.dashboard);
  await expectHeading(page, "Sign in");
});

test("a sign-in that is finished cannot be used again", async ({ page, context, mail, resident, portal }) => {
  await page.goto(paths.signIn);
  await sayWho(page, resident.username);
  const code = await codeFor(mail, resident.email);
  const flow = (await context.cookies()).find(({ name }) => name === "flow")!;
  await typeCode(page, code);
  await answerDevice(page);
  await expectHeading(page, "Your dashboard");

  await context.clearCookies({ name: "session" });
  await context.addCookies([{ name: "flow", value: flow.value, url: portal.origin }]);
  for (const path of [paths.signInDevice, paths.signInVerify]) {
    await page.goto(path);
    await expectHeading(page, "Sign in");
    await expect(page.getByRole("main")).toContainText(tooLong);
  }
});

test("a sign-in that began in one browser cannot be finished in another", async ({ page, context, browser, mail, resident, portal }) => {
  await page.goto(paths.signIn);
  await sayWho(page, resident.username);
  await typeCode(page, await codeFor(mail, resident.email));
  await expectHeading(page, "Before you continue");
  const flow = (await context.cookies()).find(({ name }) => name === "flow")!;

  const elsewhere = await browser.newContext();
  const thief = await elsewhere.newPage();
  await tryToSignIn(thief, resident.username, "only to have a browser cookie of one's own");
  await elsewhere.addCookies([{ name: "flow", value: flow.value, url: portal.origin }]);
  for (const path of [paths.signInDevice, paths.signInVerify]) {
    await thief.goto(path);
    await expectHeading(thief, "Sign in");
    await expect(thief.getByRole("main")).toContainText(tooLong);
  }
  await elsewhere.close();
});

test("a browser that is known is not asked about the device again", async ({ page, context, mail, signedIn }) => {
  await context.clearCookies({ name: "session" });
  await page.goto(paths.signIn);
  await sayWho(page, signedIn.username);
  await typeCode(page, await codeFor(mail, signedIn.email));
  await expectHeading(page, "Your dashboard");
});

test("an account that staff have locked is told so only after the right code", async ({ page, owner, mail, resident }) => {
  await owner.rows("UPDATE account SET status = 'locked' WHERE id = $1", [resident.accountId]);
  await page.goto(paths.signIn);
  await sayWho(page, resident.username);
  await typeCode(page, await codeFor(mail, resident.email));
  await expectHeading(page, "Your account is locked");
  expect(new URL(page.url()).pathname).toBe(paths.signInStopped);
});

const elsewhere = [
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/",
  "/\t/evil.example",
  "/sign-in",
  "/es/sign-in?next=x",
  "javascript:alert(1)",
];

test("a signed-in person is sent nowhere but into the portal by ?next=", async ({ page, portal, signedIn: _ }) => {
  for (const next of elsewhere) {
    await page.goto(`${paths.signIn}?next=${encodeURIComponent(next)}`);
    expect(page.url(), next).toBe(portal.origin + paths.dashboard);
  }
});

test("a next page that was put into the form by hand leads to the dashboard", async ({ page, portal, mail, resident }) => {
  await page.goto(paths.signIn);
  await tamper(page, "next", "//evil.example");
  await signInByMail(page, resident, mail);
  await expectHeading(page, "Your dashboard");
  expect(page.url()).toBe(portal.origin + paths.dashboard);
});

test("an empty form says what to enter, field by field, and takes the focus there", async ({ page }) => {
  const main = page.getByRole("main");
  await page.goto(paths.signIn);
  await main.getByRole("button", { name: "Continue" }).click();
  await expect(problem(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await problem(page).getByRole("link", { name: "Enter your email address or username." }).click();
  await expect(main.getByLabel("Email address or username")).toBeFocused();
});
