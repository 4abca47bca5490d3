import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { childAnswers } from "@/lib/applications/passports/testing/child-answers";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeDraft } from "./portal/things/applications";
import { makeConsent } from "./portal/things/consents";
import type { Mailbox } from "./portal/mailbox";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { addFiles, answerPages, begin, button, fill, picture, sendSignedOut } from "./steps/applying-steps";
import { payByCard } from "./steps/card-form";

const main = (page: Page) => page.getByRole("main");
const post = () => `sam.${randomUUID().slice(0, 8)}@post.example`;
const papers = ["photo", "birthCertificate", "identity", "addressProof"];

const linkTo = async (mail: Mailbox, email: string) => {
  const { text, subject } = await mail.waitFor(email, ({ subject }) => Boolean(subject?.includes("asks for your consent")));
  expect(`${subject}${text}`).not.toContain("Ana");
  return /https?:\S+/.exec(text!)![0];
};
const codeTo = async (mail: Mailbox, email: string) =>
  /^\d{6}$/m.exec((await mail.waitFor(email, ({ subject }) => subject === "Your security code")).text!)![0];

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    const killed = scripts ? " and the server killed" : ""; // it forgets the same of a page with scripts and of one without
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });
    test.describe.configure({ timeout: 90_000 });

    test(`a child's passport: filled in, signed out${killed} on the way; the other guardian agrees in another browser, and it is paid and sent`, async ({
      page,
      browser,
      portal,
      owner,
      mail,
      signedIn,
    }) => {
      const email = post();
      const name = "Ana Ortiz " + randomUUID().slice(0, 6);
      const ref = await begin(page, "child-passport");
      await main(page)
        .getByRole("link", { name: /^Continue: / })
        .click();
      await answerPages(page, "child-passport", {
        before: { fields: { under18: "yes", childCitizen: "yes", relation: "parent" } },
      });
      await expectHeading(page, "The child");
      await fill(page, { "child.name": name, "child.birthDate": "3 5 2019" });
      await sendSignedOut(page, "The child", { owner, mail, who: signedIn });
      await expect(main(page).locator('[name="child.name"]')).toHaveValue(name);
      await expect(main(page).locator('[name="child.birthDate.year"]')).toHaveValue("2019");
      await answerPages(page, "child-passport", {
        child: { fields: { birthPlace: "Harbourton", sex: "female", height: "118", eyes: "brown" } },
        "earlier-passport": { fields: { childHad: "never" } },
      });
      await expectHeading(page, "The parents or guardians");
      if (scripts) await portal.crash();
      await page.reload();
      await answerPages(page, "child-passport", {
        guardians: {
          fields: { guardianName: "Maya Ortiz", secondGuardian: "yes", secondGuardianName: "Sam Reed", secondGuardianEmail: email },
        },
        "reach-you": { fields: { home: "14 Quay Street", contactPhone: "+1 202 555 0143" } },
        passport: { fields: { pages: "pages32", speed: "standard", delivery: "post" } },
      });
      const files = await Promise.all(papers.map(async (paper) => [paper, await picture(`${paper}.jpg`)] as const));
      await addFiles(page, "child-passport", Object.fromEntries(files), scripts);
      await page.goto(paths.application(ref));
      await main(page).getByRole("link", { name: "The other guardian’s consent", exact: true }).click();
      await expect(main(page)).toContainText("Sam Reed has to agree before you can send the application.");
      await button(page, "Send the link").click();
      await expect(main(page)).toContainText("The link is on its way.");

      const guardian = await browser.newPage();
      await guardian.goto(await linkTo(mail, email));
      await expect(guardian).toHaveURL(new RegExp(`${paths.consent}$`)); // the token has left the address
      await expectHeading(guardian, "Your consent to a child’s passport");
      await expect(main(guardian)).not.toContainText("Ana");
      await button(guardian, "Send me a code").click();
      await main(guardian).getByLabel("Security code").fill("000 000");
      await button(guardian, "Continue").click();
      await expect(main(guardian).locator(".error-summary")).toContainText("That code is not right.");
      await main(guardian)
        .getByLabel("Security code")
        .fill(await codeTo(mail, email));
      await button(guardian, "Continue").click();
      await expectHeading(guardian, "Do you agree?");
      for (const said of ["Ana Ortiz", "3 May 2019", "Child passport", "Maya Ortiz"]) await expect(main(guardian)).toContainText(said);
      await button(guardian, "Send my answer").click();
      await expect(main(guardian).locator(".error-summary")).toContainText("Choose whether you agree.");
      await main(guardian).getByRole("radio", { name: "Yes, I agree" }).check();
      await main(guardian).getByLabel("Your full name").fill("Samuel Reed");
      await button(guardian, "Send my answer").click();
      await expect(main(guardian)).toContainText("You agreed on");
      await mail.waitFor(signedIn.email, ({ subject }) => subject === "The other guardian agreed: Child passport");
      await guardian.goto(paths.consentAnswer);
      await expect(guardian).toHaveURL(new RegExp(`${paths.consent}$`));

      await page.goto(paths.applicationConsent(ref));
      await expect(main(page)).toContainText("Sam Reed agreed on");
      await page.goto(paths.applicationReview(ref));
      for (const said of [name, "3 May 2019", "118", "Maya Ortiz", "14 Quay Street", email, ...papers.map((paper) => `${paper}.jpg`)])
        await expect(main(page)).toContainText(said);
      await main(page).getByRole("checkbox").check();
      await button(page, "Pay $100.25 and send").click();
      await expectHeading(page, "Check and pay");
      await main(page).getByRole("button", { name: "Pay $100.25" }).click();
      await payByCard(page);
      await expectHeading(page, "Payment received");
      const told = await mail.waitFor(signedIn.email, ({ subject }) => subject === "Application received: Child passport");
      expect(told.text).toContain(ref);
      const [row] = await owner.rows<{ is_open: boolean; kind: string }>(
        "SELECT p.is_open, p.kind FROM passport_application p JOIN application a ON a.id = p.application_id WHERE a.ref = $1",
        [ref],
      );
      expect(row).toEqual({ is_open: true, kind: "child" });
    });

    test("a no is told, and the application cannot be sent", async ({ page, browser, owner, mail, signedIn }) => {
      const email = post();
      const { ref } = await makeDraft(owner, signedIn, "child-passport", childAnswers(email));
      await page.goto(paths.applicationConsent(ref));
      await button(page, "Send the link").click();
      const guardian = await browser.newPage();
      await guardian.goto(await linkTo(mail, email));
      await button(guardian, "Send me a code").click();
      await main(guardian)
        .getByLabel("Security code")
        .fill(await codeTo(mail, email));
      await button(guardian, "Continue").click();
      await main(guardian).getByRole("radio", { name: "No, I do not agree" }).check();
      await main(guardian).getByLabel("Your full name").fill("Sam Reed");
      await button(guardian, "Send my answer").click();
      await expect(main(guardian)).toContainText("You did not agree");
      await mail.waitFor(signedIn.email, ({ subject }) => subject === "The other guardian did not agree: Child passport");
      await page.goto(paths.applicationConsent(ref));
      await expect(main(page)).toContainText("Sam Reed did not agree");
      await page.goto(paths.applicationReview(ref));
      await expect(main(page)).toContainText("The other guardian’s consent");
      await expect(main(page).getByRole("button", { name: /^Pay/ })).toHaveCount(0);
    });

    test("a guardian who is signed in to the account with that address needs no code", async ({ page, owner, openAs, signedIn }) => {
      const guardian = await makeResident(owner, { bills: 0, name: "Sam Reed" });
      const answers = childAnswers(guardian.email);
      const { id, ref } = await makeDraft(owner, signedIn, "child-passport", answers);
      const { token } = await makeConsent(owner, { id, answers });
      await openAs(guardian);
      await page.goto(paths.link("consent", token));
      await expectHeading(page, "Do you agree?");
      await main(page).getByRole("radio", { name: "Yes, I agree" }).check();
      await main(page).getByLabel("Your full name").fill("Sam Reed");
      await button(page, "Send my answer").click();
      await expect(main(page)).toContainText("You agreed on");
      const [row] = await owner.rows<{ account_id: string }>(
        "SELECT c.account_id FROM guardian_consent c JOIN application a ON a.id = c.application_id WHERE a.ref = $1",
        [ref],
      );
      expect(row!.account_id).toBe(guardian.accountId);
    });

    test("a guardian with an account finds the question on the dashboard, and answers there", async ({ page, owner, openAs, signedIn }) => {
      const guardian = await makeResident(owner, { bills: 0, name: "Sam Reed" });
      const answers = childAnswers(guardian.email);
      const { id } = await makeDraft(owner, signedIn, "child-passport", answers);
      const consent = await makeConsent(owner, { id, answers });
      expect((await page.request.get(paths.ownConsent(consent.id), { headers: { accept: "text/html" } })).status()).toBe(404); // not the one who asks
      await openAs(guardian);
      await page.goto(paths.dashboard);
      await main(page).getByRole("link", { name: "Answer Maya Ortiz about a child’s passport" }).click();
      await expectHeading(page, "Do you agree?");
      await main(page).getByRole("radio", { name: "Yes, I agree" }).check();
      await main(page).getByLabel("Your full name").fill("Sam Reed");
      await button(page, "Send my answer").click();
      await expect(main(page)).toContainText("You agreed.");
      const [row] = await owner.rows<{ status: string; account_id: string }>(
        "SELECT status, account_id FROM guardian_consent WHERE id = $1",
        [consent.id],
      );
      expect(row).toEqual({ status: "given", account_id: guardian.accountId });
    });

    test("another child takes the question back: the link says so", async ({ page, owner, signedIn }) => {
      const answers = childAnswers(post());
      const { id, ref } = await makeDraft(owner, signedIn, "child-passport", answers);
      const { token } = await makeConsent(owner, { id, answers });
      await page.goto(paths.applicationStep(ref, "child"));
      await main(page).locator('[name="child.name"]').fill("Eva Ortiz");
      await button(page, "Continue").click();
      await page.waitForURL((url) => url.pathname !== paths.applicationStep(ref, "child")); // it is saved
      await page.goto(paths.applicationConsent(ref));
      await expect(button(page, "Send the link")).toBeVisible();
      await page.goto(paths.link("consent", token));
      await expect(main(page)).toContainText("This question was taken back");
      await expect(button(page, "Send me a code")).toHaveCount(0);
    });
  });

test("a link that nobody was mailed opens nothing", async ({ page }) => {
  await page.goto(paths.link("consent", "x".repeat(43)));
  await expect(main(page)).toContainText("This link opens nothing.");
  for (const path of [paths.consentCode, paths.consentAnswer]) {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`${paths.consent}$`));
  }
});
