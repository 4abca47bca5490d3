import { expect, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";

export const main = (page: Page) => page.getByRole("main");
export const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name });
export const section = (page: Page, name: string | RegExp) => main(page).getByRole("region", { name });

type OpenAs = (who: { accountId: string }, where: BrowserContext) => Promise<unknown>;

/** A browser of their own for whoever is at the desk. */
export async function at(browser: Browser, openAs: OpenAs, who: { accountId: string }, look: BrowserContextOptions = {}) {
  const context = await browser.newContext(look);
  await openAs(who, context);
  return context.newPage();
}

/** Judges every criterion on the case's page: they hold, or those that are named do not, for the reason that is given. */
export async function judge(page: Page, unmet: string[] = [], why = "") {
  const criteria = section(page, /^Criteria/);
  const questions = criteria.locator("ol.criteria > li");
  for (const one of await questions.all()) {
    const isUnmet = unmet.includes((await one.locator("legend").first().textContent())!.trim());
    await one.getByLabel(isUnmet ? "Does not meet" : "Meets", { exact: true }).check();
    if (isUnmet) await one.getByLabel("Note").fill(why);
  }
  await button(page, "Save findings").click();
  await expect(main(page)).toContainText("Your findings are saved.");
}

/** Begins a case or passes it on, by the button that names the stage. */
export async function passOn(page: Page, stage: string) {
  await button(page, new RegExp(`: ${stage}$`)).click();
  await expect(main(page)).toContainText("The case has gone on.");
  await expect(main(page).locator(".case-facts")).toContainText(stage);
}

/** From a case that was just sent to the stage in which it is decided, with everything that its criteria ask for. */
export async function bringToDecision(page: Page, ref: string, stages: string[], unmet?: string[], why?: string) {
  await page.goto(paths.staff.application(ref));
  for (const stage of stages) await passOn(page, stage);
  await judge(page, unmet, why);
}

/** On a phone, too, the reference on a button stands on one line. */
async function expectWhole(page: Page, on: Locator, ref: string) {
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 360, height: 740 });
  const lines = on.getByText(ref, { exact: true }).evaluate((one) => one.getClientRects().length);
  expect(await lines, `lines of ${ref}`).toBe(1);
  await page.setViewportSize(size);
}

/** Reads the letter, then sends it by the button that names the act. */
export async function decide(page: Page, ref: string, act: RegExp) {
  await button(page, "Read the letter").click();
  await expect(main(page).locator("article.letter")).toContainText("Dear Robin Tester,");
  await expectWhole(page, button(page, act), ref);
  await button(page, act).click();
  await expect(section(page, "Decisions")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${ref}/decision\\?`));
}
