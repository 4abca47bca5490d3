import type { Locator, Page } from "@playwright/test";
import { picture } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeDeskReport } from "./portal/things/desk-reports";
import { expectAccessible, lookAt, modes } from "./steps/looks";

const main = (page: Page) => page.getByRole("main");
const rows = (page: Page) => main(page).locator(".issue-row");
const map = (page: Page) => main(page).getByRole("application", { name: /^Map/ });
/** The number of a row's pin; a pin without one is of another page of the list. */
const pins = (page: Page) => map(page).getByRole("link", { name: /^\d+\. / });

const seeMap = async (page: Page) => {
  await main(page).locator(".map").first().scrollIntoViewIfNeeded();
  await expect(map(page)).toBeVisible();
  await expect(map(page).locator("path.m-street").first()).toBeAttached();
};

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("the list is narrowed by its address, goes on page by page, and leads to a report", async ({ page }) => {
      await page.goto(paths.issues);
      await main(page).getByText("Search and filter").click();
      await main(page).getByLabel("Kind of problem").selectOption({ label: "Pothole" });
      await main(page).getByLabel("State").selectOption({ label: "Open" });
      await main(page).getByRole("button", { name: "Show", exact: true }).click();
      await expect(page).toHaveURL(/category=pothole/);
      for (const title of await rows(page).getByRole("heading").allTextContents()) expect(title).toMatch(/^Pothole, /);
      await expect(main(page).getByLabel("Kind of problem")).toHaveValue("pothole");

      await page.goto(paths.issues);
      const first = await rows(page).first().getByRole("link").textContent();
      await main(page).getByRole("link", { name: "Older reports" }).click();
      await expect(rows(page).first().getByRole("link")).not.toHaveText(first!);
      await main(page).getByRole("link", { name: "Back to the newest" }).click();
      await rows(page).first().getByRole("link").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(first!);
      await expect(main(page).getByRole("link", { name: "Follow this problem" })).toBeVisible();
    });

    test("words that nothing has say so, and lead back", async ({ page }) => {
      for (const q of ["zzqx zzqx", "%", "' OR 1=1 --", "&|!"]) {
        await page.goto(`${paths.issues}?${new URLSearchParams({ q })}`);
        await expect(main(page)).toContainText("No report fits.");
      }
      await main(page).getByRole("link", { name: "Show all reports" }).click();
      await expect(rows(page).first()).toBeVisible();
    });
  });

test("without scripts the place of the map says where everything stands", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(paths.issues);
  await expect(main(page)).toContainText("Everything on it stands in the list as well.");
  await rows(page).first().getByRole("link").click();
  await expect(main(page).getByText("The address above says where it is.")).toBeVisible();
  expect((await main(page).locator(".map").boundingBox())!.height, "an empty frame").toBeLessThan(120);
  await context.close();
});

test("the map is drawn without a tile server, moved by keys alone, and its pins lead to reports", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on(
    "request",
    (request) => void (request.url().startsWith(baseURL!) || request.url().startsWith("data:") || elsewhere.push(request.url())),
  );
  // The bytes of seeded photos are not kept for tests.
  page.on(
    "console",
    (message) => void (message.type() === "error" && !/\/files\/photos\//.test(message.location().url) && complaints.push(message.text())),
  );
  await page.goto(paths.issues);
  await seeMap(page);
  // Those that have room; the rest comes closer.
  await expect.poll(() => pins(page).count()).toBeGreaterThan(3);
  await expect(
    map(page)
      .getByRole("link", { name: /^[^\d]/ })
      .first(),
  ).toBeAttached(); // what lies around

  const at = () =>
    map(page)
      .locator(".leaflet-map-pane")
      .evaluate((pane) => pane.getBoundingClientRect().x);
  await map(page).focus();
  const before = await at();
  await page.keyboard.press("ArrowRight");
  await expect.poll(at).toBeLessThan(before);
  const zoom = Number(await map(page).getAttribute("data-zoom"));
  await page.keyboard.press("+");
  await expect(map(page)).toHaveAttribute("data-zoom", String(zoom + 1));
  await page.keyboard.press("-");
  await expect(map(page)).toHaveAttribute("data-zoom", String(zoom));

  const pin = pins(page).first();
  const name = (await pin.getAttribute("aria-label"))!.replace(/^\d+\. /, "");
  await pin.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  expect([elsewhere, complaints]).toEqual([[], []]);
});

test("a map names the street of the report where it is seen, and no other name lies on it", async ({ page, owner }) => {
  const byCustomsHouse = { lat: 38.125144, lng: -75.189194 };
  const { ref } = await makeDeskReport(owner, { address: "31 Quay Street", at: byCustomsHouse });
  await page.goto(paths.issue(ref));
  await seeMap(page);
  const streets = map(page).locator(".m-name-street span");
  await expect(streets.filter({ hasText: /^Quay Street$/ })).toBeInViewport();
  const boxes = (names: Locator) =>
    names.evaluateAll((all) =>
      all.map((name) => {
        const { x, y, right, bottom } = name.getBoundingClientRect();
        return { text: name.textContent, x, y, right, bottom, isLevel: bottom - y < 40 };
      }),
    );
  const level = (await boxes(streets)).filter(({ isLevel }) => isLevel);
  const clashes = (await boxes(map(page).locator(".m-name:not(.m-name-street) span"))).flatMap((one) =>
    level
      .filter((street) => one.x < street.right && street.x < one.right && one.y < street.bottom && street.y < one.bottom)
      .map((street) => `${one.text} on ${street.text}`),
  );
  expect(clashes).toEqual([]);
});

test("nothing moves when the map comes, and a lost script leaves the list", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(paths.issues);
  await seeMap(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0))).toBeLessThan(
    0.02,
  );

  await page.route("**/map/main.js", (route) => route.abort());
  await page.reload();
  await expect(main(page).getByText("Everything on it stands in the list as well.").first()).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});

test("the map and its list are for everyone, however they look at it", async ({ page }) => {
  for (const mode of ["light", ...modes] as const) {
    await lookAt(page, mode);
    await page.goto(mode === "Arabic" ? `/ar${paths.issues}` : mode === "Spanish" ? `/es${paths.issues}` : paths.issues);
    await main(page).locator(".map").first().scrollIntoViewIfNeeded();
    await expect(main(page).locator("path.m-street").first()).toBeAttached();
    await expectAccessible(page, mode);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), mode).toBeLessThanOrEqual(0);
    const end = mode === "Arabic" ? ".leaflet-left" : ".leaflet-right";
    await expect(main(page).locator(end).getByRole("button"), "where the page's lines end").toHaveCount(2);
  }
});

test("a city with pictures of a map shows those instead of the plan, with who made them, and lets in no other host's", async ({
  page,
  portal,
}) => {
  await portal.restart({ MAP_TILES_URL: "https://tiles.example/{z}/{x}/{y}.png", MAP_TILES_CREDIT: "© The map's makers" });
  try {
    const asked: string[] = [];
    await page.route("https://tiles.example/**", async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: "image/png", body: await picture(16, 16).png().toBuffer() });
    });
    const answer = await page.goto(paths.issues);
    expect(answer!.headers()["content-security-policy"]).toContain("img-src 'self' data: https://tiles.example;");
    await main(page).locator(".map").first().scrollIntoViewIfNeeded();
    await expect(map(page).locator("img.leaflet-tile-loaded").first()).toBeAttached();
    await expect(map(page)).toContainText("© The map's makers");
    await expect(map(page).locator("path.m-street")).toHaveCount(0);
    expect(asked[0]).toMatch(/^https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png$/);
    await expectAccessible(page, "with pictures");
  } finally {
    await portal.restart();
  }
});
