import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expectHeading } from "../portal/payments-of";

export const main = (page: Page) => page.getByRole("main");
export const press = (page: Page, name: string) => main(page).getByRole("button", { name }).click();
const data = <Shape>(file: string) => JSON.parse(readFileSync(`lib/city/${file}.json`, "utf8")) as Shape;
const choose = (page: Page, name: string | RegExp) => main(page).getByRole("radio", { name }).check();

/** From the first page to the one that asks where. */
export async function beginReport(page: Page, kind = "Pothole") {
  await page.goto(paths.reportIssue);
  await expectHeading(page, "Report a problem");
  await expectDanger(page);
  await main(page).getByRole("link", { name: "Nobody is in danger: continue" }).click();
  await expectHeading(page, "What is the problem?");
  await choose(page, new RegExp(kind));
  await press(page, "Continue");
  await expectHeading(page, "Where is it?");
}

/** Whom to call stands before the way in: the emergency number, and the department that keeps roads and buildings. */
async function expectDanger(page: Page) {
  const { emergency } = data<{ emergency: string }>("city");
  const works = data<{ slug: string; phone: string }[]>("departments").find(({ slug }) => slug === "public-works")!;
  for (const number of [emergency, works.phone]) await expect(main(page).getByRole("link", { name: `Call ${number}` })).toBeVisible();
  expect(await main(page).innerText()).toMatch(/Is someone in danger now\?[^]*Nobody is in danger: continue/);
}

/** An address that fits one house exactly. */
export async function giveAddress(page: Page, address: string) {
  await choose(page, /Type an address/);
  await main(page).getByLabel("Address or landmark").fill(address);
  await press(page, "Continue");
}

/** The text, the questions about a pothole, and no contact; up to the last page. */
export async function describePothole(page: Page, text: string) {
  await expectHeading(page, "Tell us more");
  await main(page).getByLabel("What do you see?").fill(text);
  await choose(page, "At the edge");
  await choose(page, "Bigger than that");
  await main(page).getByRole("group", { name: "Do drivers or riders swerve around it?" }).getByRole("radio", { name: "Yes" }).check();
  await press(page, "Continue");
  await expectHeading(page, "Do you want to hear from us?");
}

/** What the sent page says: the reference, the expected day, and the link that only the reporter has. */
export async function readSent(page: Page) {
  await expectHeading(page, "Report sent");
  await expect(main(page)).toContainText(/We expect to deal with it by \d{1,2} [A-Z][a-z]+ 20\d\d\./);
  const ref = /IR-\w{3}-\w{3}-\w{3}/.exec(await main(page).innerText())![0];
  const link = await main(page).getByRole("link", { name: /\/link\/issue\// }).getAttribute("href"); // prettier-ignore
  return { ref, link: link! };
}
