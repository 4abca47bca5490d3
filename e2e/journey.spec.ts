import { Secret, TOTP } from "otpauth";
import { inLanguage, paths } from "@/lib/paths";
import { demoAccounts, demoPassword } from "@/prisma/seed/demo-accounts";
import { paying } from "./steps/card-form";
import { expect, test } from "./fixtures";
import { pressAndArrive, tabTo } from "./steps/keyboard";
import { payTwoBills } from "./steps/main-journey";
import { expectNoSidewaysScroll } from "./steps/page-overflow";
import { reviewOf } from "./portal/payments-of";
import { payInThePast } from "./portal/residents";
import { answerDevice, codeFor, sayWho, typeCode } from "./steps/sign-in-steps";
import { journeyWords } from "./portal/words";

const english = journeyWords("en");

test("a resident signs in, pays two bills and has a receipt on the page and by mail", async ({ page, resident, mail }) => {
  const { amount } = await payTwoBills(page, { resident, mail, words: english });
  const receipt = await mail.waitFor(resident.email, ({ subject }) => subject === `Payment received: ${amount}`);
  expect(receipt.text).toContain(new URL(page.url()).pathname);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the same way works, page by page", async ({ page, resident, mail }) => {
    await payTwoBills(page, { resident, mail, words: english });
  });
});

for (const width of [360, 320]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 640 } });
    test("no page on the way scrolls sideways", async ({ page, resident, mail }) => {
      await payTwoBills(page, { resident, mail, words: english, onPage: expectNoSidewaysScroll });
    });
  });
}

for (const language of ["es", "ar"] as const)
  test(`the same way works in ${language}, in its direction`, async ({ page, resident, mail }) => {
    await payTwoBills(page, {
      resident,
      mail,
      words: journeyWords(language),
      onPage: async (page) => {
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
      },
    });
  });

test("in Arabic every amount, alone or in a sentence, is set apart from the direction around it", async ({ page, owner, signedIn }) => {
  const paid = await payInThePast(owner, signedIn, signedIn.bills[2]!);
  const own = [
    paths.dashboard,
    paths.bills,
    paths.bill(signedIn.bills[0]!.id),
    reviewOf(signedIn.bills[0]!),
    paths.payments,
    paths.payment(paid),
  ];
  for (const path of own) {
    await page.goto(inLanguage("ar", path));
    const text = await page.getByRole("main").innerText();
    const amounts = [...text.matchAll(/(.?)-?\$[\d,]+\.\d\d(.?)/g)];
    const loose = amounts.filter(([, before, after]) => before !== "\u2068" || after !== "\u2069").map(([whole]) => whole);
    expect(amounts.length, path).toBeGreaterThan(0);
    expect(loose, path).toEqual([]);
  }
});

test("the whole way can be gone with the keyboard alone", async ({ page, resident, mail }) => {
  const main = page.getByRole("main");
  const button = (name: string | RegExp) => main.getByRole("button", { name });
  await page.goto("/");
  await tabTo(page, page.getByRole("banner").getByRole("link", { name: "Sign in" }));
  await pressAndArrive(page, "Enter", "Sign in");

  await tabTo(page, main.getByLabel("Email address or username"));
  await page.keyboard.type(resident.username);
  await tabTo(page, main.getByLabel("Password"));
  await page.keyboard.type(demoPassword);
  await pressAndArrive(page, "Enter", "Enter your security code");

  await tabTo(page, main.getByLabel("Security code"));
  await page.keyboard.type(await codeFor(mail, resident.email));
  await pressAndArrive(page, "Enter", "Before you continue");

  await tabTo(page, main.getByRole("radio", { name: /No, other people use it/ }));
  await page.keyboard.press("ArrowUp");
  await expect(main.getByRole("radio", { name: /Yes, only I use it/ })).toBeChecked();
  await tabTo(page, button("Continue"));
  await pressAndArrive(page, "Enter", "Your dashboard");

  await tabTo(page, page.getByRole("banner").getByRole("link", { name: "Bills", exact: true }));
  await pressAndArrive(page, "Enter", "Bills");

  const [first, second, third] = resident.bills.map(({ subject }) => main.getByRole("checkbox", { name: subject }));
  for (const box of [first!, second!, third!]) {
    await tabTo(page, box);
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Space");
  await expect(third!).not.toBeChecked();
  await tabTo(page, second!, "Shift+Tab");
  await expect(second!).toBeChecked();
  await tabTo(page, button("Pay selected"));
  await pressAndArrive(page, "Enter", "Check and pay");

  await tabTo(page, button(/^Pay \$/));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sandbox-gateway\//);
  for (const [label, text] of [
    ["Card number", paying],
    ["Expiry date", "12/30"],
    ["CVC", "123"],
  ] as const) {
    await main.getByLabel(label).focus(); // the provider's page: its look is not ours to judge
    await page.keyboard.type(text);
  }
  await pressAndArrive(page, "Enter", "Payment received");
  await tabTo(page, main.getByRole("link", { name: /1 Tester Lane/ }));
  await pressAndArrive(page, "Enter", /1 Tester Lane/);
});

/** What the person's authenticator app shows now. */
function appCode(username: string) {
  const { totpSecret } = demoAccounts.find((account) => account.username === username)!;
  return new TOTP({ secret: Secret.fromBase32(totpSecret!) }).generate();
}

test("a resident with an authenticator app signs in with its code", async ({ page }) => {
  await page.goto("/sign-in");
  await sayWho(page, "resident-totp");
  await typeCode(page, appCode("resident-totp"));
  await answerDevice(page);
  await expect(page.getByRole("main").getByRole("heading", { level: 1, name: "Your dashboard" })).toBeVisible();
});

test("staff sign in with an authenticator app and come to their desk", async ({ page }) => {
  await page.goto("/sign-in");
  await sayWho(page, "clerk");
  await typeCode(page, appCode("clerk"));
  await answerDevice(page);
  await expect(page.getByRole("main").getByRole("heading", { level: 1, name: "Staff desk" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/staff");
});
