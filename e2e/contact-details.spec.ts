import type { Page } from "@playwright/test";
import { randomInt } from "node:crypto";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import type { Owner } from "./portal/owner";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { givePhone } from "./portal/credentials";
import { codeFor, sayWho } from "./steps/sign-in-steps";

const problem = (page: Page) => page.getByRole("main").locator(".error-summary");
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const someone = () => `moved.${randomInt(1e9)}@post.example`;
const someNumber = () => `410555${String(randomInt(10_000)).padStart(4, "0")}`;

async function askFor(page: Page, kind: "email" | "alternateEmail" | "phone", label: string, value: string) {
  await page.goto(paths.contactDetail(kind));
  await page.getByRole("main").getByLabel(label).fill(value);
  await press(page, "Send a code");
}

async function typeCode(page: Page, code: string) {
  await page.getByRole("main").getByLabel("Security code").fill(code);
  await press(page, "Confirm");
}

async function changeEmail(page: Page, mail: Parameters<typeof codeFor>[0], to: string) {
  await askFor(page, "email", "New email address", to);
  await expectHeading(page, "Confirm your new email address");
  await typeCode(page, await codeFor(mail, to));
  await expect(page.getByRole("main")).toContainText("Your email address is changed.");
}

/** The only six digits of the newest text message to a number. */
async function codeByText(owner: Owner, number: string) {
  const text = async () =>
    (
      await owner.rows<{ text: string }>(
        "SELECT text FROM outbox_message WHERE channel = 'sms' AND recipient = $1 ORDER BY created_at DESC LIMIT 1",
        [number],
      )
    )[0]?.text;
  await expect.poll(text, { timeout: 15_000 }).toMatch(/^\d{6} is your/);
  return (await text())!.slice(0, 6);
}

const undoLinkIn = (text = "") => /\S+\/link\/undo-change\/[\w-]+/.exec(text)![0];

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a new address counts once its code is typed; the old one is told", async ({ page, owner, mail, signedIn }) => {
      const wanted = someone();
      await page.goto(paths.account);
      await page.getByRole("link", { name: "Change: Email address" }).click();
      await page.getByRole("main").getByLabel("New email address").fill(` ${wanted.toUpperCase()} `);
      await press(page, "Send a code");
      await expect(page.getByRole("main")).toContainText(wanted);
      expect(await owner.count("account WHERE email = $1", [wanted])).toBe(0);
      await typeCode(page, "000000");
      await expect(problem(page)).toContainText("That code is not right.");
      await typeCode(page, await codeFor(mail, wanted));
      await expectHeading(page, "Contact details");
      await expect(page.getByRole("main")).toContainText(wanted);
      expect((await mail.waitFor(signedIn.email)).text).toContain("Your account has a new email address.");
      expect((await mail.waitFor(wanted)).text).toContain("You sign in with this address from now on.");
    });

    test("the link in the old mailbox puts everything back, after later changes too, in a browser that is not signed in", async ({
      page,
      context,
      owner,
      mail,
      signedIn,
    }) => {
      await changeEmail(page, mail, someone());
      const link = undoLinkIn((await mail.waitFor(signedIn.email)).text);
      await changeEmail(page, mail, someone());
      await context.clearCookies();

      await page.goto(link);
      await expectHeading(page, "Put your email address back");
      expect(page.url()).not.toContain("/link/");
      expect(await owner.count("account WHERE email = $1", [signedIn.email])).toBe(0);
      await press(page, "Put my address back");
      await expect(page.getByRole("main")).toContainText("Your address is back, and everyone is signed out.");
      const next = page.getByRole("main").getByRole("link", { name: "Choose a new password" });
      await expect(next).toHaveAttribute("href", paths.forgotPassword);
      await expect(page.getByRole("main").getByRole("link", { name: "How to keep your account safe" })).toHaveAttribute(
        "href",
        paths.helpSafeAccount,
      );
      expect(await owner.count("account WHERE id = $1 AND email = $2", [signedIn.accountId, signedIn.email])).toBe(1);
      expect(await owner.count("auth_session WHERE account_id = $1 AND revoked_at IS NULL", [signedIn.accountId])).toBe(0);
      expect((await mail.waitFor(signedIn.email)).text).toContain("was undone");

      await page.goto(link);
      await expect(page.getByRole("main")).toContainText("This link was used already.");
      await page.goto(paths.signIn);
      await sayWho(page, signedIn.email);
      await expectHeading(page, "Enter your security code");
    });

    test("an address of another account gets the same page as a free one, and no code", async ({ page, owner, mail, signedIn: _ }) => {
      const other = await makeResident(owner);
      const free = someone();
      const pages = [];
      for (const address of [free, other.email]) {
        await askFor(page, "email", "New email address", address);
        await expectHeading(page, "Confirm your new email address");
        pages.push((await page.getByRole("main").innerText()).replaceAll(address, "…"));
      }
      expect(pages[1]).toBe(pages[0]);
      const { subject, text } = await mail.waitFor(other.email);
      expect(subject).toContain("Someone wanted to use your address");
      expect(text).not.toMatch(/\b\d{6}\b/);
      await codeFor(mail, free);
      await typeCode(page, "123456");
      await expect(problem(page)).toContainText("That code is not right.");
    });

    test("a phone is confirmed by a text message, shown by its end, and removed", async ({ page, owner, mail, signedIn }) => {
      const number = someNumber();
      await askFor(page, "phone", "Mobile phone number", `(410) ${number.slice(3, 6)}-${number.slice(6)}`);
      await expect(page.getByRole("main")).toContainText(`+1${number}`);
      await typeCode(page, await codeByText(owner, `+1${number}`));
      await expect(page.getByRole("main")).toContainText(`Number ending ${number.slice(-2)}`);
      expect(await page.content()).not.toContain(number);
      expect((await mail.waitFor(signedIn.email)).text).toContain("The phone number of your account was added, changed or removed");
      const [kept] = await owner.rows<{ phone_sealed: string }>("SELECT phone_sealed FROM account WHERE id = $1", [signedIn.accountId]);
      expect(kept!.phone_sealed).not.toContain(number);

      await page.goto(paths.contactDetail("phone"));
      await press(page, "Remove this number");
      await expect(page.getByRole("main")).toContainText("Your phone number is removed.");
      expect(await owner.count("account WHERE id = $1 AND phone_sealed IS NULL", [signedIn.accountId])).toBe(1);
    });

    test("an alternate address is confirmed and removed, and told of both", async ({ page, mail, signedIn }) => {
      const alternate = someone();
      await askFor(page, "alternateEmail", "Alternate email address", alternate);
      await typeCode(page, await codeFor(mail, alternate));
      await expect(page.getByRole("main")).toContainText("Your alternate email address is confirmed.");
      for (const to of [alternate, signedIn.email]) expect((await mail.waitFor(to)).text).toContain("was changed or removed");
      await page.goto(paths.contactDetail("alternateEmail"));
      await press(page, "Remove this address");
      await expect(page.getByRole("main")).toContainText("Your alternate email address is removed.");
      expect((await mail.waitFor(alternate)).text).toContain("was changed or removed");
    });

    test("what is no address or number is refused with words, and stays in its field", async ({ page, owner, signedIn }) => {
      await givePhone(owner, signedIn, "+14105550199");
      const main = page.getByRole("main");
      const refused: ["email" | "phone", string, string, string][] = [
        ["email", "New email address", "rоbin@post.example", "Type the address with the letters a to z"], // a Cyrillic о
        ["email", "New email address", "robin", "Enter an email address like"],
        ["email", "New email address", signedIn.email, "This is your email address already."],
        ["phone", "Mobile phone number", "555 0142", "Enter a phone number with its area code."],
        ["phone", "Mobile phone number", "410 555 0199", "This is your phone number already."],
      ];
      for (const [kind, label, typed, words] of refused) {
        await askFor(page, kind, label, typed);
        await expect(problem(page)).toContainText(words);
        await expect(main.getByLabel(label)).toHaveValue(typed);
      }
      expect(await owner.count("contact_change WHERE account_id = $1", [signedIn.accountId])).toBe(0);
    });
  });

test("the fourth code to one address in a quarter of an hour is not sent", async ({ page, signedIn: _ }) => {
  const wanted = someone();
  for (let n = 1; n <= 3; n++) {
    await askFor(page, "email", "New email address", wanted);
    await expectHeading(page, "Confirm your new email address");
  }
  await askFor(page, "email", "New email address", wanted);
  await expect(problem(page)).toContainText(/Try again after \d{1,2}:\d\d/);
});

test("the page for a code leads back when nothing waits for one, and an unknown kind is not there", async ({ page, signedIn: _ }) => {
  await page.goto(paths.confirmContact("phone"));
  await expectHeading(page, "Mobile phone");
  expect((await page.goto(paths.contactDetail("fax")))!.status()).toBe(404);
});
