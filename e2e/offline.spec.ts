import type { BrowserContext, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { expectAccessible } from "./steps/looks";

test.use({ serviceWorkers: "allow" });

/** A page under the worker's care, as on every visit but the first. */
async function openUnderWorker(page: Page, context: BrowserContext, path: string) {
  await page.goto(path);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  expect(context.serviceWorkers()).toHaveLength(1);
}

/** The addresses of everything that is kept on the device. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

test("without a connection every page becomes the offline page, in the language of its address, and comes back", async ({
  page,
  context,
}) => {
  await openUnderWorker(page, context, paths.help);
  await context.setOffline(true);
  for (const [path, heading] of [
    [paths.services, "You are offline"],
    ["/es/help", "No tiene conexión"],
    ["/ar", "أنت غير متصل بالإنترنت"],
    ["/estuary", "You are offline"],
  ] as const) {
    await page.goto(path);
    await expectHeading(page, heading);
    expect(new URL(page.url()).pathname).toBe(path);
  }
  await page.goto(paths.services);
  await expectAccessible(page, "offline");
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".site-header")!).backgroundColor)).not.toBe("rgba(0, 0, 0, 0)");

  await context.setOffline(false);
  await page.getByRole("link", { name: "Try again" }).click();
  await expectHeading(page, "Services");
});

test("nothing of a person is kept on the device: only the offline page and what it looks like", async ({ page, context, signedIn }) => {
  await openUnderWorker(page, context, paths.dashboard);
  for (const path of [paths.bills, paths.bill(signedIn.bills[0]!.id), paths.account, paths.messages, paths.dashboard]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  const kept = await keptOn(page);
  expect(kept.filter((path) => !/^\/_next\/static\/.+\.css$/.test(path)).sort()).toEqual([
    "/ar/offline",
    "/es/offline",
    "/offline",
    "/site.js",
  ]);
  const texts = await page.evaluate(async () => {
    const cache = await caches.open("offline");
    return Promise.all((await cache.keys()).map(async (request) => (await (await cache.match(request))!.text()) as string));
  });
  for (const text of texts) expect(text).not.toContain(signedIn.username);

  await context.setOffline(true);
  await page.goto(paths.bills);
  await expectHeading(page, "You are offline");
  await expect(page.getByRole("main")).not.toContainText("$");
  await context.setOffline(false);
});

test("signing out works under the worker, and nothing more is kept after it", async ({ page, context, signedIn: _ }) => {
  await openUnderWorker(page, context, paths.dashboard);
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/signed-out/);
  await page.goto(paths.dashboard);
  await expectHeading(page, "Sign in");
  expect((await keptOn(page)).filter((path) => path.includes("dashboard"))).toEqual([]);
});

test("the portal can be added to a home screen, in each language", async ({ page, request }) => {
  for (const [address, start, dir] of [
    ["/", "/", "ltr"],
    ["/es", "/es", "ltr"],
    ["/ar", "/ar", "rtl"],
  ] as const) {
    await page.goto(address);
    const href = await page.locator('link[rel="manifest"]').getAttribute("href");
    const response = await request.get(href!);
    expect(response.headers()["content-type"]).toBe("application/manifest+json");
    const manifest = (await response.json()) as { start_url: string; dir: string; icons: { src: string }[]; shortcuts: { url: string }[] };
    expect(manifest).toMatchObject({ id: "/", start_url: start, dir, display: "standalone" });
    for (const { src } of manifest.icons) expect((await request.get(src)).headers()["content-type"]).toBe("image/png");
    for (const { url } of manifest.shortcuts) expect((await request.get(url)).status()).toBe(200);
  }
});

test("the worker runs under a policy of its own and is asked for anew each time", async ({ request }) => {
  const headers = (await request.get("/sw.js")).headers();
  expect(headers["content-security-policy"]).toBe("default-src 'none'; connect-src 'self'");
  expect(headers["cache-control"]).toBe("no-cache");
});
