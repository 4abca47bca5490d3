import { randomInt } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { inLanguage, paths } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { wordIn } from "./portal/words";
import { pressAndArrive } from "./steps/keyboard";
import { expectAccessible } from "./steps/looks";

const asDocument = { accept: "text/html" };
const misspelt = [
  { language: "en", typed: "pasport renewl", found: "Renew your passport" },
  { language: "en", typed: "biulding permit", found: "Apply for a building permit" },
  { language: "es", typed: "lisensia de perros", found: "Obtenga la licencia de su perro" },
  { language: "ar", typed: "رخسة كلب", found: "احصل على رخصة لكلبك" },
] as const;

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("words with slips find the service, first, in three languages", async ({ page }) => {
      const main = page.getByRole("main");
      for (const { language, typed, found } of misspelt) {
        await page.goto(inLanguage(language, paths.services));
        await main.getByRole("searchbox").or(main.getByRole("combobox")).fill(typed);
        await main.getByRole("button", { name: wordIn(language, "services", "search.button") }).click();
        await expect(page).toHaveURL(/[?]q=/);
        await expect(main.locator("a[href*='/services/']:not([href*='/topics/'])").first()).toHaveText(found);
        await expect(page.locator("#q")).toHaveValue(typed);
        await expect(main).toContainText(wordIn(language, "services", "search.guess"));
      }
    });

    test("words that find nothing lead on, and are counted without their digits", async ({ page, owner }) => {
      const number = randomInt(100_000_000, 999_999_999);
      const said = `zzqx ${number}`;
      const counted = async () =>
        (await owner.rows<{ count: number }>("SELECT count FROM search_miss WHERE text = 'zzqx #'"))[0]?.count ?? 0;
      const before = await counted();
      await page.goto(`${paths.services}?${new URLSearchParams({ q: said })}`);
      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText(`No services for “${said}”`);
      await expect(main.getByRole("link", { name: "Get a licence for your dog" }).first()).toBeVisible();
      await expect(main.getByRole("link", { name: "Passports" })).toBeVisible();
      await expect(main.getByRole("link", { name: /^555/ })).toBeVisible();
      await expect.poll(counted).toBe(before + 1);

      await main.getByRole("link", { name: "Tell us what you looked for" }).click();
      await expectHeading(page, "Tell us what to improve");
      const answers = () => owner.count("feedback WHERE page = $1 AND NOT helpful", [paths.services]);
      const given = await answers();
      await main.getByRole("radio", { name: "No" }).check();
      await main.getByRole("button", { name: "Send" }).click();
      await expectHeading(page, "Thank you");
      expect(await answers()).toBe(given + 1); // about the page; what was looked for is counted elsewhere
    });

    test("the estimate follows the answers, and a wrong one stays to be mended", async ({ page }) => {
      await page.goto(paths.service("dog-licence"));
      const cost = page.locator("#cost");
      await expect(cost).toContainText("From$18.00");
      await cost.getByRole("radio", { name: "No" }).check();
      await cost.getByLabel("Dogs: how many?").fill("many");
      await cost.getByRole("button", { name: "Work it out" }).click();
      await expect(cost).toContainText("Enter a number, such as 12.");
      await expect(cost.getByLabel("Dogs: how many?")).toHaveValue("many");

      await cost.getByLabel("Dogs: how many?").fill("3");
      await cost.getByRole("button", { name: "Work it out again" }).click();
      await expect(cost.getByRole("status")).toContainText("$54.00");
      await expect(cost.getByRole("radio", { name: "No" })).toBeChecked();
    });

    test("topics and letters lead to every service", async ({ page }) => {
      await page.goto(paths.services);
      const main = page.getByRole("main");
      await main.getByRole("link", { name: "Pets" }).click();
      await expectHeading(page, "Pets");
      await main.getByRole("link", { name: "Get a licence for your dog" }).click();
      await expectHeading(page, "Get a licence for your dog");
      await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Services" }).click();
      await page.locator("#all").getByRole("link", { name: "Library card" }).click();
      await expectHeading(page, "Get a library card");
    });

    test("two questions lead to the right passport", async ({ page }) => {
      await page.goto(paths.service("new-passport"));
      const main = page.getByRole("main");
      await main.getByRole("link", { name: "Not sure? Answer 2 questions" }).click();
      const which = page.locator("#which");
      await which.getByRole("radio", { name: "Someone who is 18 or older" }).check();
      await which.getByRole("button", { name: "Show which one" }).click();
      await expect(which.getByRole("status")).toHaveText("Answer both questions.");
      await expect(which.getByRole("radio", { name: "Someone who is 18 or older" })).toBeChecked();
      await which.getByRole("radio", { name: /lost, stolen or damaged/ }).check();
      await which.getByRole("button", { name: "Show which one" }).click();
      await which.getByRole("status").getByRole("link", { name: "Replace a lost, stolen or damaged passport" }).click();
      await expectHeading(page, "Replace a lost, stolen or damaged passport");
    });

    test("starting leads a signed-out person to signing in, and on to the service", async ({ page, resident, openAs }) => {
      await page.goto(paths.service("library-card"));
      await page.getByRole("main").getByRole("link", { name: "Start now" }).first().click();
      await expectHeading(page, "Sign in");
      const next = new URL(page.url()).searchParams.get("next");
      expect(next).toBe(paths.newApplication("library-card"));
      await expect(page.getByRole("main")).toContainText("Sign in to apply: Library card.");
      await openAs(resident);
      await page.goto(next!);
      await expectHeading(page, /Library card/);
    });
  });

test("suggestions come while one types, and are chosen by keyboard or by touch", async ({ page }) => {
  await page.goto(paths.services);
  const field = page.getByRole("combobox", { name: "Search services" });
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await field.pressSequentially("pasport");
  await expect(list.getByRole("option")).not.toHaveCount(0);
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("search [role=status]")).toHaveText(/^Suggestions: \d$/);
  await expectAccessible(page, "open suggestions");

  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toHaveValue("pasport");
  await field.pressSequentially(" renew");
  await expect(list.getByRole("option").first()).toHaveText("Renew your passport");
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", "suggestion-0");
  await pressAndArrive(page, "Enter", "Renew your passport");

  await page.goto(paths.home);
  await page.getByRole("combobox", { name: "Search services" }).pressSequentially("dog");
  await page.getByRole("option", { name: "Get a licence for your dog" }).click();
  await expectHeading(page, "Get a licence for your dog");
});

test("what is chosen and typed before scripts run stays, and is sent", async ({ page, owner }) => {
  let letScriptsCome = () => {};
  const scripts = new Promise<void>((resolve) => (letScriptsCome = resolve));
  await page.route("**/_next/**/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  const about = `${paths.services}?q=${randomInt(1_000_000)}`;
  await page.goto(`${paths.feedback}?${new URLSearchParams({ page: about })}`, { waitUntil: "domcontentloaded" });
  const form = page.getByRole("main").locator("form");
  await form.getByRole("radio", { name: "No" }).check();
  await form.getByRole("textbox").fill("The map is missing.");
  letScriptsCome();
  await expect.poll(() => form.evaluate((one) => Object.keys(one).some((key) => key.startsWith("__reactProps")))).toBe(true);
  await expect(form.getByRole("radio", { name: "No" })).toBeChecked();
  await form.getByRole("button", { name: "Send" }).click();
  await expectHeading(page, "Thank you");
  expect(await owner.count("feedback WHERE page = $1 AND text = $2 AND NOT helpful", [paths.services, "The map is missing."])).toBe(1);
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a suggestion is reached by a finger", async ({ page }) => {
    await page.goto(inLanguage("ar", paths.services));
    await page.getByRole("combobox").pressSequentially("كلب");
    const option = page.getByRole("option", { name: "احصل على رخصة لكلبك" });
    expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await option.tap();
    await expectHeading(page, "احصل على رخصة لكلبك");
  });
});

test("Enter without a choice searches, and suggestions that cannot be fetched leave a plain search", async ({ page }) => {
  await page.route("**/api/services/suggestions*", (route) => route.abort());
  await page.goto(paths.services);
  const field = page.getByRole("combobox", { name: "Search services" });
  const asked = page.waitForRequest("**/api/services/suggestions*");
  await field.pressSequentially("dog");
  await asked;
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/services\?q=dog$/);
  await expect(page.locator("#results").getByRole("link", { name: "Get a licence for your dog" })).toBeVisible();
});

test("the catalogue is kept, and small", async ({ request }) => {
  for (const path of [
    paths.home,
    paths.services,
    `${paths.services}?q=permit`,
    paths.service("building-permit"),
    paths.serviceTopic("homes"),
  ]) {
    const response = await request.get(path, { headers: asDocument });
    const html = await response.text();
    const files = [...html.matchAll(/(?:href|src)="(\/(?:_next\/[^"]+\.css|\w+\.js))"/g)].map(([, file]) => file!);
    const sizes = { css: 0, js: 0 };
    for (const file of new Set(files))
      sizes[file.endsWith(".css") ? "css" : "js"] += gzipSync(await (await request.get(file)).body()).length;
    expect(gzipSync(html).length + sizes.css, path).toBeLessThan(35_000);
    expect(sizes.js, path).toBeLessThan(5_000);
    const { "cache-control": kept, etag } = response.headers();
    expect(kept, path).toBe(path.includes("?") ? "no-store" : "public, max-age=0, must-revalidate");
    if (etag) expect((await request.get(path, { headers: { ...asDocument, "if-none-match": etag } })).status(), path).toBe(304);
  }
});

test("a service says what it is to search engines", async ({ page, portal }) => {
  await page.goto(inLanguage("es", paths.service("dog-licence")));
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as Record<string, unknown>;
  expect(data).toMatchObject({
    "@type": "GovernmentService",
    name: "Obtenga la licencia de su perro",
    inLanguage: "es",
    url: `${portal.origin}/es/services/dog-licence`,
  });
});

test("every service says how soon the city decides, and for how long it is good", async ({ page }) => {
  for (const file of await readdir("lib/city/services")) {
    const { slug, promise, issues } = JSON.parse(await readFile(`lib/city/services/${file}`, "utf8")) as Service;
    await page.goto(paths.service(slug));
    const facts = page.locator(".facts");
    await expect(facts).toContainText(`${promise.workingDays === 1 ? "One working day" : `${promise.workingDays} working days`}`);
    const lasting = issues.validMonthsOf ? "1 to 12 months" : issues.kind === "change" ? "Always" : "As it says";
    await expect(facts).toContainText(issues.validMonths ? / (month|year)s?/ : lasting);
    for (const { workingDays } of promise.sooner ?? []) await expect(facts).toContainText(`Urgent: ${workingDays} working days`);
  }
});

test("a service or a topic that is not there is a page that says so", async ({ page }) => {
  for (const path of [paths.service("moon-licence"), paths.serviceTopic("moon"), `${paths.services}/topics`]) {
    expect((await page.goto(path))!.status(), path).toBe(404);
    await expectHeading(page, "Page not found");
  }
});
