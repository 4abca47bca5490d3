import type { BrowserContext } from "@playwright/test";
import { looking } from "./looking";

/**
 * Pages that are only looked at, one after the other in the same window of a worker: what each of them needs (scripts, letters) is asked for
 * and read once. Everybody comes without the cookies of whoever was there before, and what a page keeps for its tab goes with the tab.
 */
export const inOneWindow = looking.extend<object, { window: BrowserContext }>({
  window: [
    async ({ browser, portal }, use, { project }) => {
      const { viewport, userAgent, locale, timezoneId, serviceWorkers } = project.use;
      const window = await browser.newContext({ viewport, userAgent, locale, timezoneId, serviceWorkers, baseURL: portal.origin });
      await use(window);
      await window.close();
    },
    { scope: "worker" },
  ],
  context: async ({ window, extraHTTPHeaders }, use) => {
    await window.clearCookies();
    await window.setExtraHTTPHeaders(extraHTTPHeaders!);
    await use(window);
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
});
