import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const warning = (page: Page) => page.getByRole("dialog", { name: "Your session ends soon" });
const stay = (page: Page) => warning(page).getByRole("button", { name: "Stay signed in" });

/** Only the browser's clock is moved: the server believes that the session is young. */
const wait = (page: Page, ms: number) => page.clock.runFor(ms);

/** The page follows the session's end from the moment in which it opens the channel that its tabs share. */
const following = (page: Page) => expect.poll(() => page.evaluate(() => "followsSession" in window)).toBe(true);

test.beforeEach(async ({ page, signedIn: _ }) => {
  await page.addInitScript(() => {
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        if (name === "session") Object.assign(window, { followsSession: true });
      }
    };
  });
  await page.clock.install();
  await page.goto(paths.dashboard);
  await following(page);
});

test("nobody is warned early; then the warning counts whole minutes", async ({ page }) => {
  await wait(page, 57 * MINUTE);
  await expect(warning(page)).toBeHidden();
  await wait(page, MINUTE + 10_000);
  await expect(warning(page)).toContainText("we sign you out in 2 minutes");
  await wait(page, 50_000);
  await expect(warning(page)).toContainText("we sign you out in 1 minute.");
  await wait(page, 40_000);
  await expect(warning(page)).toContainText("we sign you out in less than a minute");
});

for (const [how, answer] of [
  ["the button", (page: Page) => stay(page).click()],
  ["Escape", (page: Page) => page.keyboard.press("Escape")],
] as const)
  test(`${how} gives a whole session again, also where the clock is an hour ahead`, async ({ page }) => {
    await page.clock.setSystemTime(Date.now() + HOUR);
    await page.reload();
    await following(page);
    await wait(page, 58 * MINUTE + 10_000);
    await expect(stay(page)).toBeFocused();
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await answer(page);
    await answered;
    await wait(page, 57 * MINUTE);
    await expect(warning(page)).toBeHidden();
    await wait(page, MINUTE + 10_000);
    await expect(warning(page)).toBeVisible();
  });

test("without an answer the page gives way to signing in, which says why and leads back to the page that was left", async ({
  page,
  owner,
  signedIn,
}) => {
  await page.getByRole("banner").getByRole("link", { name: "Account" }).click();
  await expectHeading(page, "Your account");
  await wait(page, 59 * MINUTE);
  await expect(warning(page)).toBeVisible();
  await owner.rows("UPDATE auth_session SET idle_expires_at = now() WHERE id = $1", [signedIn.session.id]);
  await wait(page, MINUTE + 10_000);
  await expectHeading(page, "Sign in");
  await expect(page.getByRole("main")).toContainText("For your security we signed you out.");
  expect(new URL(page.url()).searchParams.get("next")).toBe(paths.account);
});
