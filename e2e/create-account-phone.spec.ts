import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { textedCode } from "./portal/credentials";
import type { Owner } from "./portal/owner";
import { expect, test as base } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import {
  answer,
  beginWith,
  choosePassword,
  enter,
  expectQuestion,
  newPassword,
  press,
  sayName,
  signUpMail,
} from "./steps/create-account-steps";
import { answerDevice, sayWho } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");
const problem = (page: Page) => main(page).locator(".error-summary");
const newNumber = () => `410555${String(randomInt(10_000)).padStart(4, "0")}`;

let people = 0;

/** Someone with an account and a password, at the question about the phone. */
const test = base.extend<{ newcomer: { email: string; username: string } }>({
  newcomer: async ({ page, mail }, use) => {
    const email = `phone.${process.pid.toString(36)}.${(++people).toString(36)}.${Date.now().toString(36)}@post.example`;
    await beginWith(page, email);
    await answer(page, "Security code", (await signUpMail(mail, email)).code!);
    const username = await sayName(page, { name: "Robin Tester" });
    await choosePassword(page);
    await use({ email, username });
  },
});

async function codeByText(owner: Owner, number: string, not?: string) {
  await expect.poll(() => textedCode(owner, number), { timeout: 15_000 }).not.toBe(not);
  return (await textedCode(owner, number))!;
}

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a number counts once its code is typed, and gets the code at the next sign-in", async ({ page, context, owner, newcomer }) => {
      const number = newNumber();
      await answer(page, "Mobile phone number", `(410) ${number.slice(3, 6)}-${number.slice(6)}`, "Text me a code");
      await expectQuestion(page, "Check your phone");
      await expect(main(page)).toContainText(`+1${number}`);
      const code = await codeByText(owner, `+1${number}`);
      await answer(page, "Security code", code === "000000" ? "111111" : "000000");
      await expect(problem(page)).toContainText("That code is not right.");
      expect(await owner.count("account WHERE email = $1 AND phone_hint IS NOT NULL", [newcomer.email])).toBe(0);
      await answer(page, "Security code", code);
      await expectQuestion(page, "Save your recovery codes");
      expect(await owner.count("account WHERE email = $1 AND phone_hint = $2", [newcomer.email, number.slice(-2)])).toBe(1);
      await enter(page);
      await answerDevice(page);
      await expectHeading(page, "Your dashboard");

      await context.clearCookies();
      await page.goto(paths.signIn);
      await sayWho(page, newcomer.username, newPassword);
      await expectHeading(page, "Enter your security code");
      await expect(main(page)).toContainText(`the phone number ending in ${number.slice(-2)}`);
      await answer(page, "Security code", await codeByText(owner, `+1${number}`, code));
      await answerDevice(page);
      await expectHeading(page, "Your dashboard");
    });

    test("a number can be changed, a new code asked for, and the step left out after all", async ({ page, owner, newcomer }) => {
      const label = "Mobile phone number";
      for (const typed of ["", "555 0142", "not a number"]) {
        await answer(page, label, typed, "Text me a code");
        await expect(problem(page)).toContainText("Enter a phone number with its area code.");
        await expect(main(page).getByLabel(label)).toHaveValue(typed);
      }
      const number = newNumber();
      await answer(page, label, number, "Text me a code");
      await expectQuestion(page, "Check your phone");
      const first = await codeByText(owner, `+1${number}`);
      await page.getByText("Not received a code?").click();
      await press(page, "Text me a new code");
      await expect(main(page)).toContainText("We texted a new code.");
      const second = await codeByText(owner, `+1${number}`, first);
      await answer(page, "Security code", first);
      await expect(problem(page)).toContainText("That code is not right.");
      expect(second).toMatch(/^\d{6}$/);
      await main(page).getByRole("link", { name: "Use another number, or skip this step" }).click();
      await expectQuestion(page, "Add your mobile phone");
      await press(page, "Skip this step");
      await expectQuestion(page, "Save your recovery codes");
      expect(await owner.count("account WHERE email = $1 AND phone_sealed IS NULL", [newcomer.email])).toBe(1);
    });

    test("a code that is too old says so, and leads back to the number", async ({ page, owner, newcomer }) => {
      const number = newNumber();
      await answer(page, "Mobile phone number", number, "Text me a code");
      await expectQuestion(page, "Check your phone");
      const code = await codeByText(owner, `+1${number}`);
      await owner.rows(
        `UPDATE contact_change SET code_expires_at = now() - interval '1 second'
         WHERE kind = 'phone' AND account_id = (SELECT id FROM account WHERE email = $1)`,
        [newcomer.email],
      );
      await answer(page, "Security code", code);
      await expect(main(page)).toContainText("too old.");
      await page.goto(paths.createAccountStep("phone-code"));
      await expect(main(page)).toContainText("That code is used or too old.");
      await main(page).getByRole("link", { name: "Use another number, or skip this step" }).click();
      await expectQuestion(page, "Add your mobile phone");
    });
  });
