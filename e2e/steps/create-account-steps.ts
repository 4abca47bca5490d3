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

export const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

/** Fills in the page's one question and goes on. */
export async function answer(page: Page, label: string, value: string, button = "Continue") {
  await main(page).getByLabel(label, { exact: true }).fill(value);
  await press(page, button);
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

type Someone = { name: string; language?: Language };

/** The questions after the address, up to the choice of a way in. Resolves to the username that was proposed. */
export async function sayName(page: Page, { name, language = "en" }: Someone, ready = async () => {}) {
  const say = signUpWords(language);
  await expectQuestion(page, say("name.title"));
  await answer(page, say("name.label"), name, say("continue"));
  await expectQuestion(page, say("username.title"));
  await ready();
  const username = await main(page).getByLabel(say("username.label"), { exact: true }).inputValue();
  await press(page, say("continue"));
  return username;
}

/** The same in a browser that has said it can make passkeys, up to the question whether to make one. */
export async function reachPasskey(page: Page, someone: Someone) {
  const username = await sayName(page, someone, () => expect(page.locator("input[name=passkeys]")).toHaveValue("yes"));
  await expectQuestion(page, signUpWords(someone.language ?? "en")("passkey.title"));
  return username;
}

/** Goes to the question for a password, whether this browser was first asked for a passkey or not. */
export async function preferPassword(page: Page, language: Language = "en") {
  const say = signUpWords(language);
  const title = (key: string) => main(page).getByRole("heading", { level: 1, name: say(key), exact: true });
  await expect(title("password.title").or(title("passkey.title"))).toBeVisible();
  const instead = main(page).getByRole("link", { name: say("passkey.passwordInstead"), exact: true });
  if (await title("passkey.title").isVisible()) await instead.click();
  await expectQuestion(page, say("password.title"));
}

/** Takes a password, up to the question about the phone. */
export async function choosePassword(page: Page, language: Language = "en") {
  const say = signUpWords(language);
  await preferPassword(page, language);
  await answer(page, say("password.label"), newPassword, say("password.button"));
  await expectQuestion(page, say("phone.title"), { timeout: 25_000 }); // the first password a process judges loads its dictionaries
}

/** All questions after the address, with a password and without a phone, up to the page with the codes. */
export async function becomeSomeone(page: Page, someone: Someone) {
  const say = signUpWords(someone.language ?? "en");
  const username = await sayName(page, someone);
  await choosePassword(page, someone.language);
  await press(page, say("phone.skip"));
  await expectQuestion(page, say("codes.title"));
  return username;
}

/** Says that the codes are saved, up to the last page. */
export async function saveCodes(page: Page, language: Language = "en") {
  const say = signUpWords(language);
  await main(page).getByLabel(say("codes.saved")).check();
  await press(page, say("continue"));
  await expectQuestion(page, say("done.title"));
}

/** Says that the codes are saved, and goes in. */
export async function enter(page: Page, language: Language = "en") {
  const say = signUpWords(language);
  await saveCodes(page, language);
  await press(page, say("done.button"));
}
