import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";

export const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** The page for a new password, which is open. */
export async function typePasswords(page: Page, current: string, next: string) {
  const main = page.getByRole("main");
  await main.getByLabel("Current password").fill(current);
  await main.getByLabel("New password").fill(next);
  await press(page, "Save the new password");
}

/** The key that the page for a new app shows, and a code made from it. */
export async function codeOnPage(page: Page) {
  const key = (await page.getByRole("main").locator(".plate").innerText()).replaceAll(" ", "");
  return { key, code: new TOTP({ secret: key }).generate() };
}
