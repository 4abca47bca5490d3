import { expect, type Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { payByCard } from "./card-form";
import type { Mailbox } from "../portal/mailbox";
import { dollars, sumOf, type Resident } from "../portal/residents";
import { codeFor } from "./sign-in-steps";
import type { JourneyWords } from "../portal/words";

type Journey = {
  resident: Resident;
  mail: Mailbox;
  words: JourneyWords;
  /** Called on every page of ours on the way. */
  onPage?: (page: Page) => Promise<void>;
};

/** Home, sign in, dashboard, two bills, pay, receipt: as a person does it who has never been here. */
export async function payTwoBills(page: Page, { resident, mail, words, onPage = async () => {} }: Journey) {
  const main = page.getByRole("main");
  const arrive = async (heading: string) => {
    await expect(main.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await onPage(page);
  };
  const goOn = () => main.getByRole("button", { name: words.continue, exact: true }).click();

  await page.goto(words.to("/"));
  await onPage(page);
  await page.getByRole("banner").getByRole("link", { name: words.signInLink }).click();
  await arrive(words.signInLink);
  await main.getByLabel(words.identifier).fill(resident.username);
  await main.getByLabel(words.password).fill(demoPassword);
  await goOn();

  await arrive(words.verify);
  await main.getByLabel(words.code).fill(await codeFor(mail, resident.email));
  await goOn();

  await arrive(words.device);
  await goOn();

  await arrive(words.dashboard);
  await followNav(page, words.billsLink);

  await arrive(words.bills);
  const [first, second] = resident.bills;
  for (const bill of [first!, second!]) await main.getByRole("checkbox", { name: bill.subject }).check();
  await main.getByRole("button", { name: words.paySelected }).click();

  await arrive(words.review);
  const amount = (sumOf([first!, second!]) / 100).toFixed(2);
  await main.getByLabel(words.ownReference).fill("Household book 12");
  await main.getByRole("button", { name: amount }).click();

  await payByCard(page);

  await arrive(words.received);
  await expect(main).toContainText("Household book 12");
  for (const bill of [first!, second!]) await expect(main).toContainText(bill.ref);
  return { amount: dollars(sumOf([first!, second!])) };
}

/** A link of the header, out of the menu where the header folds. */
export async function followNav(page: Page, name: string) {
  const banner = page.getByRole("banner");
  const menu = banner.locator("details.menu > summary");
  if (await menu.isVisible()) await menu.click();
  await banner.getByRole("navigation").getByRole("link", { name, exact: true }).click();
}
