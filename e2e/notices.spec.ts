import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { inLanguage, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { cityToday } from "./portal/city-today";
import { expectHeading } from "./portal/payments-of";
import { makeStaff } from "./portal/staff";

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });
const today = cityToday();

/** The form, in all languages; the title is of this test alone. */
async function write(page: Page, title: string) {
  await page.goto(paths.staff.notices);
  await main(page).getByRole("link", { name: "Write a notice" }).click();
  await expectHeading(page, "Write a notice");
  const department = main(page).getByRole("radio", { name: "Public Works" });
  if (await department.count()) await department.check();
  await main(page).getByRole("radio", { name: "Roads and buses" }).check();
  await main(page).getByRole("radio", { name: "On one day" }).check();
  await main(page).getByLabel("First day").fill(today);
  await main(page).getByLabel("Last day").fill(today);
  for (const [language, ending] of [
    ["English", ""],
    ["Español", " (es)"],
    ["العربية", " (ar)"],
  ] as const) {
    const words = main(page).getByRole("group", { name: language });
    await words.getByLabel("Title").fill(title + ending);
    await words.getByLabel("Text").fill(`Go by Ferry Lane.${ending}`);
  }
}

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a notice is written by one, not published by them, published by another, and read on home and dashboard", async ({
      page,
      owner,
      resident,
      openAs,
    }) => {
      test.setTimeout(60_000);
      const title = `Mill Road is closed ${randomUUID().slice(0, 8)}`;
      const [writer, second] = [await makeStaff(owner, "supervisor", "Wren Writer"), await makeStaff(owner, "supervisor", "Sol Second")];
      await page.goto(paths.home); // kept in memory from now on
      await openAs(writer);
      await write(page, title);
      await main(page).getByLabel("Last day").fill(cityToday(-1));
      await button(page, "Save the draft").click();
      await expect(main(page).locator(".error-summary")).toContainText("The last day must not be before the first.");
      await expect(main(page).getByRole("group", { name: "العربية" }).getByLabel("Title")).toHaveValue(`${title} (ar)`);
      await main(page).getByLabel("Last day").fill(today);
      await button(page, "Save the draft").click();
      await expectHeading(page, title);
      await button(page, "Ask to publish").click();
      await expect(main(page)).toContainText("A supervisor has been asked to publish it.");

      const [approval] = await owner.rows<{ id: string }>("SELECT id FROM approval WHERE asked_by = $1", [writer.accountId]);
      await page.goto(paths.staff.approval(approval!.id));
      await expect(main(page)).toContainText("Another person has to decide this.");
      await expect(button(page, "Decide")).toHaveCount(0);

      await page.context().clearCookies();
      await openAs(second);
      await page.goto(paths.staff.approval(approval!.id));
      await expect(main(page).getByRole("region", { name: "العربية" })).toContainText(`${title} (ar)`);
      await main(page).getByRole("radio", { name: "Approve" }).check();
      await button(page, "Decide").click();
      await expect(main(page)).toContainText("Your decision is written down.");

      await page.context().clearCookies();
      await expect(async () => {
        await page.goto(paths.home);
        await expect(main(page).getByRole("link", { name: title })).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 10_000 });
      await main(page).getByRole("link", { name: title }).click();
      await expectHeading(page, title);
      await expect(main(page)).toContainText("The whole city");
      await page.goto(inLanguage("es", new URL(page.url()).pathname));
      await expectHeading(page, `${title} (es)`);

      await openAs(resident);
      await page.goto(paths.dashboard);
      await expect(main(page).locator("#notices")).toContainText(title);
    });

    test("what was published is taken back by one, and its words are nowhere", async ({ page, owner, openAs, request }) => {
      const title = `Wrong street ${randomUUID().slice(0, 8)}`;
      const [writer, second] = [await makeStaff(owner, "works"), await makeStaff(owner, "supervisor")];
      await openAs(writer);
      await write(page, title);
      await button(page, "Save the draft").click();
      await button(page, "Ask to publish").click();
      await expect(main(page)).toContainText("A supervisor has been asked to publish it.");
      const desk = new URL(page.url()).pathname;
      await page.context().clearCookies();
      await openAs(second);
      await page.goto(desk);
      await main(page).getByRole("link", { name: "Read and decide" }).click();
      await main(page).getByRole("radio", { name: "Approve" }).check();
      await button(page, "Decide").click();
      await expect(main(page)).toContainText("Your decision is written down.");
      await page.goto(desk);
      const open = (await main(page).getByRole("link", { name: "The public page" }).getAttribute("href"))!;
      expect(await (await request.get(paths.noticesFeed("en"))).text()).toContain(title);
      await main(page).getByText("End it or take it back").click();
      await main(page).getByRole("radio", { name: "It was wrong" }).check();
      await main(page).getByLabel("Why?").fill("Another street is closed");
      await button(page, "Do it now").click();
      await expect(main(page)).toContainText("The notice is taken back.");
      for (const path of [paths.notices, paths.home])
        await expect(async () =>
          expect(await (await request.get(path, { headers: { accept: "text/html" } })).text()).not.toContain(title),
        ).toPass();
      expect(await (await request.get(paths.noticesFeed("en"))).text()).not.toContain(title);
      await expect(async () => {
        await page.goto(open);
        await expectHeading(page, "This notice was taken back");
      }).toPass();
      await expect(main(page)).not.toContainText("Another street");
    });
  });
