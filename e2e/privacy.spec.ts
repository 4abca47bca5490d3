import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { ageSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { staffAccount } from "./portal/residents";

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a person reads who looked at their account and why, and asks about it in one press", async ({
      page,
      browser,
      owner,
      openAs,
      signedIn,
    }) => {
      const main = page.getByRole("main");
      await page.goto(paths.accountPrivacy);
      await expect(main).toContainText("No staff member has looked at your data.");
      const desk = await browser.newContext();
      await openAs(await staffAccount(owner, "supervisor"), desk);
      const staff = await desk.newPage();
      await staff.goto(`${paths.staff.people}?${new URLSearchParams({ q: signedIn.email, reason: "looked for who called" })}`);
      await expect(staff.getByRole("cell", { name: signedIn.email })).toBeVisible();
      await staff.goto(paths.staff.person(signedIn.accountId, "called about a locked account"));
      await desk.close();

      await page.reload();
      await expect(main).toContainText("Your account was opened");
      await expect(main).toContainText("supervisor");
      await expect(main).toContainText("called about a locked account");
      await expect(main).toContainText("Your name was found in a search");
      await expect(main).toContainText("looked for who called");
      await main.getByRole("button", { name: "Ask why" }).first().click();
      await expectHeading(page, "Why did somebody look at my data?");
      await expect(main).toContainText("called about a locked account");
    });

    test("an account is asked to be closed, which waits, is told by mail, and is taken back", async ({ page, owner, mail, signedIn }) => {
      const main = page.getByRole("main");
      await page.goto(paths.accountPrivacy);
      await main.getByRole("link", { name: "Close my account" }).click();
      await expectHeading(page, "Close your account");
      await expect(main).toContainText("tax law asks for it");
      await ageSession(owner, signedIn.session.id);
      await main.getByRole("button", { name: "Close my account" }).click();
      await expectHeading(page, "Confirm it is you");
      await owner.rows("UPDATE auth_session SET authenticated_at = now() WHERE id = $1", [signedIn.session.id]);
      await page.goto(paths.closeAccount);
      await main.getByRole("button", { name: "Close my account" }).click();
      await expect(main).toContainText("Your account closes on");
      const told = await mail.waitFor(signedIn.email, ({ subject }) => subject === "Your account closes in 14 days");
      expect(told.text).toContain("/link/not-me/");
      await main.getByRole("button", { name: "Keep my account" }).click();
      await expect(main).toContainText("Your account stays open.");
      await expect(main.getByRole("link", { name: "Close my account" })).toBeVisible();
    });

    test("everything the city has is asked for, prepared, downloaded once and opened without a network", async ({
      page,
      browser,
      mail,
      signedIn,
    }, testInfo) => {
      const main = page.getByRole("main");
      await page.goto(paths.accountPrivacy);
      await main.getByRole("button", { name: "Prepare a copy" }).click();
      await expect(main).toContainText("We are preparing your copy.");
      expect((await mail.waitFor(signedIn.email, ({ subject }) => subject === "Your copy is ready")).text).toContain(paths.accountPrivacy);
      await main.getByRole("link", { name: "Look again" }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        main.getByRole("button", { name: "Download your data" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("your-data.zip");
      const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
      const file = testInfo.outputPath("your-data.html");
      writeFileSync(file, files["your-data.html"]!);
      const offline = await browser.newContext({ offline: true, javaScriptEnabled: false });
      const opened = await offline.newPage();
      await opened.goto(`file://${file}`);
      await expect(opened.getByRole("heading", { level: 1 })).toHaveText(`What the city has about ${signedIn.name}`);
      await expect(opened.getByText(signedIn.bills[0]!.ref)).toBeVisible();
      await expect(opened.getByRole("heading", { name: "Where you were signed in (1)" })).toBeVisible();
      await expect(opened.getByText("Last seen", { exact: true }).first()).toBeVisible();
      await offline.close();
      await page.goto(paths.accountPrivacy);
      await expect(main).toContainText("You have downloaded your copy.");
    });
  });
