import type { Page } from "@playwright/test";
import { inLanguage, paths, standsAlone } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectAccessible, expectAccessibleToo, lookAt, modes, type Mode } from "./steps/looks";
import { expectNoSidewaysScroll } from "./steps/page-overflow";
import { walkWithTab } from "./steps/keyboard";
import { expectFillable } from "./steps/fillable";
import { pageRoutes, samples } from "./steps/page-list";
import { expectHeading, goToCardForm, paymentsOf } from "./portal/payments-of";
import { looking } from "./portal/looking";
import { makeResident } from "./portal/residents";
import { sayWho } from "./steps/sign-in-steps";

const routes = pageRoutes();

test("every page of the app has a sample here", () => {
  expect(Object.keys(samples).sort()).toEqual(routes);
});

/** What the browser complains about: scripts that break, and what the content policy stopped. */
function complaintsOf(page: Page) {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

const languageOf: Partial<Record<Mode | "light", string>> = { Arabic: "ar", Spanish: "es" };

routes.forEach((route, index) => {
  const sample = samples[route];
  if (!sample) return; // the first test fails then
  const shown = process.env.FULL ? modes : [modes[index % modes.length]!];

  looking(
    `${route} has one heading, fits 320 by 256 pixels, gives the browser nothing to complain about, works by Tab and is accessible, also ${shown.join(", ")}`,
    async ({ page, addressOf }) => {
      const address = await addressOf(sample);
      const complaints = complaintsOf(page);
      await page.setViewportSize({ width: 320, height: 256 });
      const response = await page.goto(address);
      expect(response!.status()).toBe(200);
      if (sample.as !== "anyone") expect(response!.headers()["cache-control"]).toContain("no-store");
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectHeading(page, sample.heading);
      await expectNoSidewaysScroll(page);
      await expectFillable(page);
      const asks = standsAlone(address) || address.startsWith("/dev/") ? 0 : 1;
      await expect(page.getByRole("form", { name: "Was this page helpful?" })).toHaveCount(asks);
      expect(complaints).toEqual([]);
      await lookAt(page, "light");
      await walkWithTab(page);

      for (const mode of ["light", ...shown] as const) {
        await lookAt(page, mode);
        const language = languageOf[mode];
        if (language && !address.startsWith("/dev/")) await page.goto(inLanguage(language, address));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        if (language) await expectNoSidewaysScroll(page);
        await (mode === "light" ? expectAccessible(page, mode) : expectAccessibleToo(page, mode));
      }
    },
  );
});

looking("no two pages have the same title", async ({ page, context, addressOf }) => {
  test.setTimeout(120_000);
  const titles: Record<string, string[]> = {};
  for (const [route, sample] of Object.entries(samples)) {
    await context.clearCookies();
    const document = await (await page.request.get(await addressOf(sample), { headers: { accept: "text/html" } })).text();
    const title = /<title>([^<]+)<\/title>/.exec(document)?.[1];
    (titles[title ?? "none"] ??= []).push(route);
  }
  expect(titles).not.toHaveProperty("none");
  expect(Object.values(titles).filter(({ length }) => length > 1)).toEqual([]);
});

test.describe("states", () => {
  const problem = (page: Page) => page.getByRole("main").locator(".error-summary");

  test("a refused sign-in is accessible", async ({ page, address }) => {
    await page.goto(paths.signIn);
    await sayWho(page, `nobody-${address}`, "wrong");
    await expect(problem(page)).toBeVisible();
    await expectAccessible(page, "wrong password");
  });

  test("a contact form with every field wrong is accessible, and keeps its title honest", async ({ page }) => {
    await page.goto(paths.contact);
    await page.getByRole("main").getByRole("button", { name: "Send message" }).click();
    await expect(problem(page)).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expectAccessible(page, "contact errors");
  });

  test("bills with none chosen say so, and are accessible", async ({ page, signedIn: _ }) => {
    await page.goto(paths.bills);
    await page.getByRole("main").getByRole("button", { name: "Pay selected" }).click();
    await expect(page.getByRole("main")).toContainText("Choose at least one bill");
    await expectAccessible(page, "none chosen");
  });

  test("lists of a resident who has nothing yet have words, and are accessible", async ({ page, owner, openAs }) => {
    await openAs(await makeResident(owner, { bills: 0 }));
    const words = {
      [paths.dashboard]: "You are up to date.",
      [paths.bills]: "You have no bills to pay.",
      [`${paths.bills}?show=paid`]: "You have paid no bills here yet.",
      [`${paths.bills}?show=all`]: "You have no bills.",
      [paths.payments]: "No payments yet.",
    };
    for (const [address, sentence] of Object.entries(words)) {
      await page.goto(address);
      await expect(page.getByRole("main")).toContainText(sentence);
      await expectAccessible(page, address);
    }
  });

  test("the open menu on a phone is accessible, and Escape closes it", async ({ page, signedIn: _ }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(paths.dashboard);
    const menu = page.getByRole("banner").locator("details.menu");
    await menu.locator("summary").click();
    await expect(menu.getByRole("link", { name: "Account" })).toBeVisible();
    await expectAccessible(page, "open menu");
    await expectNoSidewaysScroll(page);
    await page.keyboard.press("Escape");
    await expect(menu.getByRole("link", { name: "Account" })).toBeHidden();
    await expect(menu.locator("summary")).toBeFocused();
  });

  test("a payment that waits, and one that was given up, are accessible", async ({ page, owner, signedIn }) => {
    await goToCardForm(page, signedIn.bills[0]!);
    const [payment] = await paymentsOf(owner, signedIn);
    for (const path of [paths.payment(payment!.id), paths.bill(signedIn.bills[0]!.id), paths.bills, paths.dashboard]) {
      await page.goto(path);
      await expectAccessible(page, `${path} while it waits`);
    }
    await page.goto(paths.payment(payment!.id));
    await page.getByRole("button", { name: "Give up this payment" }).click();
    await expectHeading(page, "Payment not made");
    await expectAccessible(page, "given up");
  });

  test("the page that is not there is accessible in the three languages", async ({ page }) => {
    for (const language of ["en", "es", "ar"]) {
      await page.goto(inLanguage(language, "/nowhere"));
      await expectAccessible(page, language);
    }
  });

  test("two minutes before the end a dialog warns, is accessible, and one button keeps the person signed in", async ({
    page,
    owner,
    signedIn,
  }) => {
    await owner.rows("UPDATE auth_session SET idle_expires_at = now() + interval '100 seconds' WHERE id = $1", [signedIn.session.id]);
    await page.goto(paths.dashboard);
    const dialog = page.getByRole("dialog", { name: "Your session ends soon" });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Stay signed in" })).toBeFocused();
    await expectAccessible(page, "session dialog");
    await owner.rows("UPDATE auth_session SET last_seen_at = now() - interval '2 minutes' WHERE id = $1", [signedIn.session.id]);
    await dialog.getByRole("button", { name: "Stay signed in" }).click();
    await expect(dialog).toBeHidden();
  });
});
