import type { Page } from "@playwright/test";

/** The fields that a browser without scripts would post with the page's first form, the framework's hidden ones included. */
export async function fieldsOf(page: Page): Promise<Record<string, string>> {
  const pairs = await page
    .getByRole("main")
    .locator("form")
    .first()
    .evaluate((form: HTMLFormElement) => [...new FormData(form)].map(([name, value]) => [name, String(value)] as const));
  return Object.fromEntries(pairs);
}

/** Puts another value into a hidden field, as someone with the browser's tools could. */
export const tamper = (page: Page, name: string, value: string) =>
  page
    .getByRole("main")
    .locator(`input[type=hidden][name="${name}"]`)
    .first()
    .evaluate((input: HTMLInputElement, value) => void (input.value = value), value);
