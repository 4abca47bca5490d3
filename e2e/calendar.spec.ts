import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a calendar program reads what the page shows, until the address is turned off", async ({
      page,
      playwright,
      portal,
      address,
      signedIn,
    }) => {
      await page.goto(paths.dashboard);
      await main(page).getByRole("link", { name: "All your days in the calendar" }).click();
      await expectHeading(page, "Calendar");
      const titles = await main(page).locator(".dated h3").allInnerTexts();
      expect(titles).toHaveLength(signedIn.bills.length);
      await button(page, "Make a private address").click();
      await expect(main(page)).toContainText("Your private address is made.");
      const feed = await main(page).locator("code").innerText();
      expect(feed).toMatch(new RegExp(`^${portal.origin}/calendar/[\\w-]{43}/feed\\.ics$`));

      // A program has no session, no language and no patience for redirects.
      const program = await playwright.request.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
      const answer = await program.get(feed, { maxRedirects: 0 });
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({ "content-type": "text/calendar; charset=utf-8", "cache-control": "private, max-age=900" });
      const events = eventsOf(await answer.text());
      expect(events.map(({ summary }) => summary.replaceAll("\u00a0", " "))).toEqual(
        titles.map((title) => title.replaceAll("\u00a0", " ")),
      );
      const link = String(events[0]!.component.getFirstPropertyValue("url"));
      await page.goto(link);
      await expect(main(page)).toContainText(signedIn.bills[0]!.subject.replace(/^(\d+) /, "$1\u00a0"));

      await page.goto(paths.calendar);
      await button(page, "Turn the address off").click();
      await expect(main(page)).toContainText("The address does not work any more.");
      expect((await program.get(feed)).status()).toBe(404);
      expect((await program.get(feed.replace(/calendar\/.{10}/, "calendar/AAAAAAAAAA"))).status()).toBe(404);
      expect((await program.get(`${portal.origin}/calendar/guess/feed.ics`)).status()).toBe(404);
      await program.dispose();
    });
  });

test("a new address ends the one before, and nothing of either stands in the log of requests", async ({
  page,
  request,
  portal,
  signedIn,
}) => {
  expect(signedIn.bills.length).toBeGreaterThan(0);
  await page.goto(paths.calendar);
  await button(page, "Make a private address").click();
  const first = await main(page).locator("code").innerText();
  await button(page, "Make a new address").click();
  await expect(main(page).locator("code")).not.toHaveText(first);
  const second = await main(page).locator("code").innerText();
  expect([(await request.get(first)).status(), (await request.get(second)).status()]).toEqual([404, 200]);
  expect(readFileSync(portal.logFile, "utf8")).not.toContain(second.split("/").at(-2)!);
});
