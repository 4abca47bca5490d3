import type { Page } from "@playwright/test";
import { inLanguage, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import type { Owner } from "./portal/owner";
import { expectHeading } from "./portal/payments-of";

const main = (page: Page) => page.getByRole("main");

/** Two addresses of the city, as people write them. */
const addresses = (owner: Owner) =>
  owner.rows<{ id: string; typed: string }>(
    `SELECT a.id, a.number || ' ' || s.name AS typed FROM address a JOIN street s ON s.id = a.street_id WHERE a.unit = '' ORDER BY a.id LIMIT 2`,
  );

const cityToday = () => new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date());
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a preferred name is saved and used; an empty one is refused", async ({ page, signedIn: _ }) => {
      await page.goto(paths.profile);
      await main(page)
        .getByRole("link", { name: /^Change ?: Preferred name/ })
        .click();
      await expectHeading(page, "Your preferred name");
      await main(page).getByLabel("Preferred name").fill("  ");
      await main(page).getByRole("button", { name: "Save" }).click();
      await expect(main(page).locator(".error-summary")).toContainText("Enter a name of up to 80 characters.");
      await main(page).getByLabel("Preferred name").fill("Robbie");
      await main(page).getByRole("button", { name: "Save" }).click();
      await expect(main(page)).toContainText("Your preferred name is saved.");
      await expect(main(page)).toContainText("Robbie");
      await expect(main(page)).toContainText("Robin Tester"); // the legal name stays
    });

    test("the city clerk is asked to correct a legal name, in a thread", async ({ page, signedIn: _ }) => {
      await page.goto(paths.legalName);
      await main(page).getByRole("button", { name: "Ask the city clerk" }).click();
      await expect(main(page).locator(".error-summary")).toContainText("Write a reason of 3 to 2,000 characters.");
      await main(page).getByLabel("The right legal name").fill("Robin Testerson");
      await main(page).getByLabel("Why is it wrong?").fill("I married.");
      await main(page).getByRole("button", { name: "Ask the city clerk" }).click();
      await main(page).getByRole("link", { name: "Open your request" }).click();
      await expectHeading(page, "Correct my legal name");
      await expect(main(page)).toContainText("Robin Testerson");
    });

    test("a move is found by typing, planned for a day, and undone", async ({ page, owner, signedIn }) => {
      const [home, next] = await addresses(owner);
      await owner.rows("UPDATE citizen SET address_id = $1 WHERE party_id = $2", [home!.id, signedIn.partyId]);
      await page.goto(paths.profile);
      await main(page)
        .getByRole("link", { name: /^I am moving/ })
        .click();
      const search = main(page).getByLabel("New address");
      await search.fill("somewhere");
      await main(page).getByRole("button", { name: "Find address" }).click();
      await expect(main(page)).toContainText("Type the house number and the street.");
      await search.fill("99999 Nowhere Street");
      await main(page).getByRole("button", { name: "Find address" }).click();
      await expect(main(page)).toContainText("We found no such address");
      await search.fill(next!.typed.toLowerCase());
      await main(page).getByRole("button", { name: "Find address" }).click();
      await main(page)
        .getByRole("link", { name: new RegExp(`^${next!.typed},`) })
        .click();
      await expect(main(page)).toContainText("Tell us from which day you live there.");
      await main(page).getByLabel("I live there from").fill(inDays(-3));
      await main(page).getByRole("button", { name: "Plan the move" }).click();
      await expect(main(page).locator(".error-summary")).toContainText("Choose today, or a day within a year.");
      await main(page).getByLabel("I live there from").fill(inDays(20));
      await main(page).getByRole("button", { name: "Plan the move" }).click();
      await expectHeading(page, "Profile");
      await expect(main(page)).toContainText("You move on ");
      await expect(main(page)).toContainText(next!.typed);
      await main(page).getByRole("button", { name: "Undo the move" }).click();
      await expect(main(page)).toContainText("The move is undone. Your address stays.");
      await expect(main(page)).not.toContainText("You move on ");
    });

    test("a move for today changes the address at once", async ({ page, owner, signedIn }) => {
      const [home, next] = await addresses(owner);
      await owner.rows("UPDATE citizen SET address_id = $1 WHERE party_id = $2", [home!.id, signedIn.partyId]);
      await page.goto(paths.move(next!.id));
      await main(page).getByLabel("I live there from").fill(cityToday());
      await main(page).getByRole("button", { name: "Plan the move" }).click();
      await expectHeading(page, "Profile");
      const there = () => owner.count("citizen WHERE party_id = $1 AND address_id = $2", [signedIn.partyId, next!.id]);
      await expect.poll(there, { timeout: 20_000 }).toBe(1);
      await page.reload();
      await expect(main(page)).not.toContainText("You move on ");
      await expect(main(page)).toContainText(next!.typed);
    });

    test("language and look are kept with the account and shown at once, also on pages without scripts", async ({
      page,
      owner,
      signedIn,
    }) => {
      await page.goto(paths.preferences);
      await main(page).getByLabel("Español").check();
      await main(page).getByLabel("Dark").check();
      await main(page).getByLabel("Very large").check();
      await main(page).getByLabel("Easier letters").check();
      await main(page).getByLabel("Less movement").check();
      await main(page).getByRole("button", { name: "Save" }).first().click();
      await expectHeading(page, "Preferencias");
      const html = page.locator("html");
      await expect(html).toHaveAttribute("lang", "es");
      await expect(html).toHaveAttribute("data-theme", "dark");
      await expect(html).toHaveAttribute("data-size", "largest");
      await expect(html).toHaveAttribute("data-letters", "easy");
      await expect(html).toHaveAttribute("data-motion", "less");
      const [account] = await owner.rows("SELECT locale, look FROM account WHERE id = $1", [signedIn.accountId]);
      expect(account).toEqual({ locale: "es", look: "dark.easy.largest.less" });
      await page.goto(inLanguage("es", paths.help));
      if (scripts) await expect(html).toHaveAttribute("data-size", "largest");
      await page.goto(paths.preferences);
      await expect(main(page).getByLabel("Very large")).toBeChecked();
      await main(page).getByLabel("Like my device").check();
      await main(page).getByRole("button", { name: "Save" }).first().click();
      await expect(html).not.toHaveAttribute("data-theme", /.*/);
    });

    test("topics are told by the channels that were chosen; the account’s security is not a choice", async ({ page, owner, signedIn }) => {
      await page.goto(paths.preferences);
      await expect(main(page).getByRole("group", { name: "New bills" }).getByRole("checkbox")).toHaveCount(1);
      await expect(main(page)).toContainText("Always by email to every address you gave.");
      await owner.rows("UPDATE account SET phone_sealed = 'sealed', phone_hint = '43' WHERE id = $1", [signedIn.accountId]);
      await page.reload();
      const bills = main(page).getByRole("group", { name: "New bills" });
      await bills.getByLabel("Email").uncheck();
      await bills.getByLabel("Text message").check();
      await main(page).getByRole("button", { name: "Save" }).nth(1).click();
      await expect(main(page)).toContainText("We will tell you this way from now on.");
      await expect(bills.getByLabel("Email")).not.toBeChecked();
      await expect(bills.getByLabel("Text message")).toBeChecked();
      await page.goto(paths.preferences); // so that the words below are the next answer's
      await bills.getByLabel("Text message").uncheck();
      await main(page).getByRole("button", { name: "Save" }).nth(1).click();
      await expect(main(page)).toContainText("We will tell you this way from now on.");
      const byText = "notification_choice WHERE account_id = $1 AND channel = 'sms' AND wanted";
      expect(await owner.count(byText, [signedIn.accountId])).toBe(0);
      await main(page).getByLabel("Send no paper bills").check();
      await main(page).getByRole("button", { name: "Save" }).nth(2).click();
      await expect(main(page).locator(".error-summary")).toContainText("Without paper we must reach you another way.");
      await expect(main(page).getByLabel("Send no paper bills")).toBeChecked();
    });

    test("without a password there is nothing to be reminded of, and that is said", async ({ page, owner, signedIn }) => {
      await owner.rows("UPDATE account SET password_hash = NULL, password_reminder_months = 3 WHERE id = $1", [signedIn.accountId]);
      await page.goto(paths.preferences);
      await expect(main(page)).toContainText("Your account has no password, so there is nothing to remind you of.");
      await expect(main(page).getByLabel("Every 3 months")).toHaveCount(0);
      await main(page).getByLabel("Send no paper bills").check();
      await main(page).getByRole("button", { name: "Save" }).nth(2).click();
      await expect(main(page)).toContainText("Your choice is saved.");
      expect(await owner.count("account WHERE id = $1 AND paperless AND password_reminder_months IS NULL", [signedIn.accountId])).toBe(1);
    });

    test("a reminder of the password stands on the dashboard once it is due", async ({ page, owner, signedIn }) => {
      await page.goto(paths.preferences);
      await main(page).getByLabel("Every 3 months").check();
      await main(page).getByRole("button", { name: "Save" }).nth(2).click();
      await expect(main(page)).toContainText("Your choice is saved.");
      const reminder = main(page).getByRole("link", { name: "Change your password, as you asked us to remind you" });
      await page.goto(paths.dashboard);
      await expect(reminder).toHaveCount(0);
      await owner.rows("UPDATE account SET password_changed_at = now() - interval '4 months' WHERE id = $1", [signedIn.accountId]);
      await page.goto(paths.dashboard);
      await expect(reminder).toHaveAttribute("href", paths.changePassword);
    });
  });
