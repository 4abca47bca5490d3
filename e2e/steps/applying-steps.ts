import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Mailbox } from "../portal/mailbox";
import { revokeSession, type OpenedSession } from "../portal/opened-session";
import type { Owner } from "../portal/owner";
import { expectHeading } from "../portal/payments-of";
import { wordIn } from "../portal/words";
import { codeFor, sayWho, typeCode } from "./sign-in-steps";

/** By field as a person gives it: text, an option's value, several of them, or a date as "17 5 1984". */
export type Given = Record<string, string | string[]>;
/** By page of the service; a repeated group by its question, an entry for each. */
export type GivenPages = Record<string, { fields?: Given; groups?: Record<string, Given[]> }>;

const main = (page: Page) => page.getByRole("main");
export const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });

type Words = Record<Language, string>;
type Declared = { title: Words; pages: { id: string; title: Words; questions: { id: string; one?: Words }[] }[]; documents: { id: string; title: Words; portrait?: true }[] }; // prettier-ignore
export const declared = (slug: string) => JSON.parse(readFileSync(`lib/city/services/${slug}.json`, "utf8")) as Declared;

/** From the service's page to its task list; resolves to the application's reference. */
export async function begin(page: Page, slug: string, language: Language = "en") {
  await page.goto(inLanguage(language, paths.newApplication(slug)));
  await button(page, wordIn(language, "applications", "new.begin")).click();
  await expectHeading(page, declared(slug).title[language]);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

export async function fill(page: Page, given: Given) {
  for (const [name, value] of Object.entries(given)) {
    const fields = main(page).locator(`[name="${name}"]`);
    if (!(await fields.count())) {
      const [day, month, year] = String(value).split(" ");
      for (const [part, text] of Object.entries({ day, month, year })) await main(page).locator(`[name="${name}.${part}"]`).fill(text!);
    } else if (/radio|checkbox/.test((await fields.first().getAttribute("type")) ?? "")) {
      for (const one of [value].flat()) await main(page).locator(`[name="${name}"][value="${one}"]`).check();
    } else if ((await fields.first().getAttribute("type")) !== "hidden") await fields.fill(String(value));
  }
}

/** Answers pages one after the other, as each leads to the next; questions that an answer brings up are on the page that comes again. */
export async function answerPages(page: Page, slug: string, pages: GivenPages, language: Language = "en") {
  const word = (key: string) => wordIn(language, "applications", key);
  const { pages: all } = declared(slug);
  for (const [id, { fields = {}, groups = {} }] of Object.entries(pages)) {
    const { title, questions } = all.find((one) => one.id === id)!;
    await expectHeading(page, title[language]);
    for (const [group, items] of Object.entries(groups)) {
      const one = questions.find((question) => question.id === group)!.one![language];
      for (const [index, item] of items.entries()) {
        await main(page)
          .getByRole("link", { name: word(index ? "group.addAnother" : "group.add").replace("{one}", one) })
          .click();
        await expectHeading(page, `${one} ${index + 1}`);
        await fillAsAsked(page, item, word("group.save"));
        await expectHeading(page, title[language]);
      }
    }
    await fillAsAsked(page, fields, word("step.continue"));
  }
}

/** What the page asks now is filled in and sent; what comes up then, on the page as it comes again. */
async function fillAsAsked(page: Page, fields: Given, press: string) {
  let left = { ...fields };
  do {
    const here: Given = {};
    for (const [name, value] of Object.entries(left))
      if (await main(page).locator(`[name="${name}"], [name="${name}.day"]`).count()) here[name] = value;
    expect(Object.keys(left).length === 0 || Object.keys(here).length > 0, `the page asks for ${Object.keys(left)}`).toBe(true);
    left = Object.fromEntries(Object.entries(left).filter(([name]) => !(name in here)));
    await fill(page, here);
    const [asked] = Object.keys(left);
    await button(page, press).click();
    if (asked) await main(page).locator(`[name="${asked}"], [name="${asked}.day"]`).first().waitFor({ state: "attached" });
  } while (Object.keys(left).length);
}

/** Signed out elsewhere while a page is filled in: sending it leads through the sign-in, and back onto the page with what was typed. */
export async function sendSignedOut(
  page: Page,
  heading: string,
  { owner, mail, who }: { owner: Owner; mail: Mailbox; who: { username: string; email: string; session: OpenedSession } },
) {
  await revokeSession(owner, who.session.id);
  await button(page, "Continue").click();
  await sayWho(page, who.username);
  await typeCode(page, await codeFor(mail, who.email));
  await expectHeading(page, heading);
  await expect(main(page).locator(":is(input, textarea, select):focus")).toHaveCount(1); // and in the field they were in
}

export type GivenFile = { name: string; mimeType: string; buffer: Buffer };

/** A photo that no check finds fault with. */
export async function picture(name: string): Promise<GivenFile> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  const create = { width: 900, height: 1_200, channels: 3 as const, background: "#ccc", noise };
  return { name, mimeType: "image/jpeg", buffer: await sharp({ create }).jpeg().toBuffer() };
}

/** A file for each document that is asked for, sent as a person does it with or without scripts. */
export async function addFiles(page: Page, slug: string, files: Record<string, GivenFile>, scripts: boolean, language: Language = "en") {
  const { documents } = declared(slug);
  const word = (key: string) => wordIn(language, "documents", key);
  for (const [id, file] of Object.entries(files)) {
    const { title, portrait } = documents.find((one) => one.id === id)!;
    await expectHeading(page, title[language]);
    await main(page).locator("#file").setInputFiles(file);
    if (!scripts) await button(page, word("upload.continue")).click();
    const isReceived = () => expect(main(page)).toContainText(word("state.received"), { timeout: scripts ? 10_000 : 500 });
    // Without scripts the page says to look again.
    if (scripts) await isReceived();
    else
      await expect(async () => {
        const again = main(page).getByRole("link", { name: word("page.reload") });
        if (await again.isVisible()) await again.click({ timeout: 2_000 });
        await isReceived();
      }).toPass();
    await button(page, word(portrait ? "portrait.use" : "upload.continue")).click();
  }
}
