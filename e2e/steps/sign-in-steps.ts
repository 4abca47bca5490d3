import { expect, type Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import type { Mailbox } from "../portal/mailbox";

type Person = { username: string; email: string };

/** The first step: who you are. */
export async function sayWho(page: Page, identifier: string, password = demoPassword) {
  const main = page.getByRole("main");
  await main.getByLabel("Email address or username").fill(identifier);
  await main.getByLabel("Password").fill(password);
  await main.getByRole("button", { name: "Continue" }).click();
}

/** The second step, up to the question about the device or the page after it. */
export async function typeCode(page: Page, code: string) {
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1, name: "Enter your security code" })).toBeVisible();
  await main.getByLabel("Security code").fill(code);
  await main.getByRole("button", { name: "Continue" }).click();
}

/** The only six digits of the next mail to this address. */
export async function codeFor(mail: Mailbox, email: string) {
  const { text = "" } = await mail.waitFor(email, (mail) => /security code/i.test(mail.subject ?? ""));
  const [code, ...others] = text.match(/\b\d{6}\b/g) ?? [];
  if (!code || others.length) throw new Error(`The mail should have one six-digit number:\n${text}`);
  return code;
}

/** The whole way in on a browser that is new to the account, from the sign-in page. */
export async function signInByMail(page: Page, { username, email }: Person, mail: Mailbox) {
  await sayWho(page, username);
  await typeCode(page, await codeFor(mail, email));
  await answerDevice(page);
}

/** The third step, as it stands: a device that others use. */
export async function answerDevice(page: Page) {
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1, name: "Before you continue" })).toBeVisible();
  await main.getByRole("button", { name: "Continue" }).click();
}
