import type { Page } from "@playwright/test";

export const paying = "4242 4242 4242 4242";
export const declining = "4000 0000 0000 0002";

/** The provider's page: a card, and the button with the amount. */
export async function payByCard(page: Page, number = paying) {
  await page.waitForURL(/\/sandbox-gateway\//);
  const main = page.getByRole("main");
  await main.getByLabel("Card number").fill(number);
  await main.getByLabel("Expiry date").fill("12/30");
  await main.getByLabel("CVC").fill("123");
  await main.getByRole("button", { name: /^Pay / }).click();
}
