import { expect, type Page } from "@playwright/test";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { wordIn } from "../portal/words";
import type { Mailbox } from "../portal/mailbox";

export const newPassword = "three otters under the pier";

/** What the pages of the journey say in a language. */
export const signUpWords = (language: Language) => (key: string) => wordIn(language, "createAccount", key);

const main = (page: Page) => page.getByRole("main");

export const expectQuestion = (page: Page, heading: string, options = {}) =>
  expect(main(page).getByRole("heading", { level: 1, name: heading, exact: true })).toBeVisible(options);

/** Fills in the page's one question and goes on. */
export async function answer(page: Page, label: string, value: string, button = "Continue") {
  await main(page).getByLabel(label, { exact: true }).fill(value);
  await main(page).getByRole("button", { name: button, exact: true }).click();
}

/** From the first page to the mail. */
export async function beginWith(page: Page, email: string, { language = "en" as Language, next = "" } = {}) {
  const say = signUpWords(language);
  await page.goto(inLanguage(language, paths.createAccount) + (next && `?next=${encodeURIComponent(next)}`));
  await answer(page, say("email.label"), email, say("continue"));
  await expectQuestion(page, say("check.title"));
}

/** The code and the link of the next mail to an address. */
export async function signUpMail(mail: Mailbox, email: string) {
  const { text = "", subject = "" } = await mail.waitFor(email);
  const [code] = text.match(/\b\d{6}\b/) ?? [];
  const [link] = text.match(/http\S+\/link\/create-account\/\S+/) ?? [];
  return { subject, text, code, link };
}

/** The questions after the address, up to the page with the codes. */
export async function becomeSomeone(page: Page, { name, language = "en" as Language }: { name: string; language?: Language }) {
  const say = signUpWords(language);
  await expectQuestion(page, say("name.title"));
  await answer(page, say("name.label"), name, say("continue"));
  await expectQuestion(page, say("username.title"));
  const username = await main(page).getByLabel(say("username.label"), { exact: true }).inputValue();
  await main(page)
    .getByRole("button", { name: say("continue"), exact: true })
    .click();
  await expectQuestion(page, say("password.title"));
  await answer(page, say("password.label"), newPassword, say("password.button"));
  await expectQuestion(page, say("codes.title"), { timeout: 25_000 }); // the first password a process judges loads its dictionaries
  return username;
}

/** Says that the codes are saved, and goes in. */
export async function enter(page: Page, language: Language = "en") {
  const say = signUpWords(language);
  await main(page).getByLabel(say("codes.saved")).check();
  await main(page)
    .getByRole("button", { name: say("continue"), exact: true })
    .click();
  await expectQuestion(page, say("done.title"));
  await main(page)
    .getByRole("button", { name: say("done.button"), exact: true })
    .click();
}
