import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { inLanguage, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { staffAccount } from "./portal/residents";

const main = (page: Page) => page.getByRole("main");

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("a misspelt word finds the page of the help that answers", async ({ page }) => {
    await page.goto(paths.help);
    await main(page).getByLabel("Search the help").fill("pasport");
    await main(page).getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/help\?q=pasport$/);
    await expect(main(page).getByRole("status")).toContainText("for “pasport”");
    await main(page).getByRole("link", { name: "Passports", exact: true }).first().click();
    await expectHeading(page, "Passports");
    await main(page).getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "How long it takes" }).click();
    await expect(page).toHaveURL(/#time$/);
  });

  test("words that nothing has lead to people", async ({ page }) => {
    await page.goto(inLanguage("es", `${paths.help}?q=qqqqzzzz`));
    await expect(main(page).getByRole("status")).toHaveText("Nada encontrado para «qqqqzzzz»");
    await expect(main(page).getByRole("link", { name: "Escríbanos" })).toBeVisible();
  });

  test("No at the foot of a page and a word about it reach whoever looks after the pages", async ({
    page,
    browser,
    owner,
    openAs,
    portal,
  }) => {
    const said = "Which of its numbers do I give on the phone? Mail me at vera@post.example";
    await page.goto(paths.helpTopic("receipts"));
    await page.getByRole("contentinfo").getByRole("button", { name: "No" }).click();
    await expectHeading(page, "Thank you");
    await main(page).getByLabel("Do you want to say why?").fill(said);
    await main(page).getByRole("button", { name: "Send" }).click();
    await expectHeading(page, "Thank you");

    const desk = await browser.newContext({ baseURL: portal.origin });
    await openAs(await staffAccount(owner, "supervisor"), desk);
    const reading = await desk.newPage();
    await reading.goto(paths.staff.feedback);
    await main(reading).getByRole("link", { name: "/help/receipts" }).click();
    await expect(main(reading)).toContainText(said.replace("vera@post.example", "[…]"));
    await expect(main(reading).getByRole("link", { name: "Open the page" })).toHaveAttribute("href", paths.helpTopic("receipts"));
    await desk.close();
  });

  test("the page that is not there offers the services and people", async ({ page }) => {
    await page.goto("/no/such/page");
    await main(page).getByLabel("Search services").fill("dog");
    await main(page).getByRole("button").click();
    await expectHeading(page, "Services");
    await page.goBack();
    await main(page).getByRole("link", { name: "Tell us where the link was" }).click();
    await expectHeading(page, "Contact the city");
  });
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "with no script", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a visitor writes, has a reference, and is answered by mail from the desk", async ({
      page,
      browser,
      owner,
      openAs,
      portal,
      mail,
    }) => {
      const address = `vera.${randomInt(1e9)}@post.example`;
      await page.goto(paths.contactAbout("permit"));
      await expect(main(page).getByRole("radio", { name: "A permit or a licence" })).toBeChecked();
      await main(page).getByRole("button", { name: "Send message" }).click();
      await expect(main(page)).toContainText("Write your message.");
      await main(page).getByLabel("Your message").fill("May I build a porch?");
      await main(page).getByLabel("Your name").fill("Vera Visitor");
      await main(page).getByLabel("Your email address").fill(address);
      await main(page).getByRole("button", { name: "Send message" }).click();
      await expectHeading(page, "Message sent");
      const ref = /CM(-\w{3}){3}/.exec(await main(page).innerText())![0];

      const desk = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: scripts });
      await openAs(await staffAccount(owner, "clerk"), desk);
      const work = await desk.newPage();
      await work.goto(paths.staff.contact);
      await main(work).getByRole("row").filter({ hasText: ref }).getByRole("link").click();
      await expectHeading(work, "A permit or a licence");
      await expect(main(work)).toContainText("May I build a porch?");
      await main(work).getByRole("textbox", { name: "Answer" }).fill("Yes, up to 20 square metres.");
      await main(work).getByRole("button", { name: "Send answer" }).click();
      await expect(main(work)).toContainText("The answer is on its way.");
      const answer = await mail.waitFor(address, ({ subject }) => subject === `${ref}: our answer`);
      expect(answer.text).toContain("Yes, up to 20 square metres.");
      await desk.close();
    });
  });

test("a resident's message begins a conversation and asks for nothing that the city knows", async ({ page, signedIn: _ }) => {
  await page.goto(paths.contactAbout("parking"));
  await expect(main(page).getByLabel("Your email address")).toHaveCount(0);
  await main(page).getByLabel("Your message").fill("Where may I park on Sunday?");
  await main(page).getByRole("button", { name: "Send message" }).click();
  await expectHeading(page, "Message sent");
  await expect(main(page)).toContainText(/MS(-\w{3}){3}/);
  await main(page).getByRole("link", { name: "Open the conversation" }).click();
  await expectHeading(page, "Parking");
  await expect(main(page)).toContainText("Where may I park on Sunday?");
});

test("what staff post stands on the status page and above every page, kept ones too, until they say that it is over", async ({
  page,
  browser,
  owner,
  openAs,
  portal,
}) => {
  const visiting = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: false });
  const visitor = await visiting.newPage();
  const banner = () => visitor.getByRole("region", { name: /Notice|Aviso/ }).filter({ hasText: /Paying online|Pagar en línea/ });
  const bannersAtHome = async () => {
    await visitor.goto(paths.home);
    return banner().count();
  };
  await visitor.goto(paths.home); // kept from now on
  await expect(banner()).toHaveCount(0);

  await openAs(await staffAccount(owner, "supervisor"));
  await page.goto(paths.staff.status);
  await main(page).getByRole("link", { name: "Post a notice" }).click();
  await main(page).getByRole("radio", { name: "Something does not work" }).check();
  await main(page).getByRole("checkbox", { name: "Paying online" }).check();
  await main(page).getByLabel("In English").fill("Cards of one bank are refused.");
  await main(page).getByRole("checkbox", { name: "Show it above every page" }).check();
  await main(page).getByRole("button", { name: "Post notice" }).click();
  await expect(main(page)).toContainText("Posted. Everyone reads it now.");

  await expect.poll(bannersAtHome).toBe(1);
  await expect(banner()).toContainText("Cards of one bank are refused.");
  await banner().getByRole("link", { name: "Status of services" }).click();
  await expectHeading(visitor, "Status of services");
  await expect(main(visitor).getByRole("listitem").filter({ hasText: "Paying online" }).first()).toContainText("Has a problem");
  await visitor.goto(inLanguage("es", paths.help));
  await expect(banner()).toContainText("Problema: Pagar en línea");

  await main(page).getByLabel("In English").fill("All cards work again.");
  await main(page).getByLabel("In Spanish").fill("Todas las tarjetas funcionan.");
  await main(page).getByLabel("In Arabic").fill("تعمل كل البطاقات.");
  await main(page).getByRole("checkbox", { name: "It is over" }).check();
  await main(page).getByRole("button", { name: "Post update" }).click();
  await expect(main(page)).toContainText("It is over, and everyone reads so.");
  await expect.poll(bannersAtHome).toBe(0);
  await visitor.goto(paths.status);
  await expect(main(visitor).getByRole("region", { name: "Over" })).toContainText("All cards work again.");
  await visiting.close();
});

test("search engines and finders of weaknesses read where to look", async ({ request, portal }) => {
  const index = await (await request.get("/sitemap.xml")).text();
  const lists = [...index.matchAll(/<loc>([^<]+)/g)].map(([, address]) => address!.replace(/^https?:\/\/[^/]+/, ""));
  expect(lists).toEqual(expect.arrayContaining([paths.sitemap("pages"), expect.stringMatching(/^\/sitemap\/records-20\d\d-\d\d\.xml$/)]));
  for (const list of lists) {
    const answer = await request.get(list);
    expect([list, answer.status(), answer.headers()["content-type"]]).toEqual([list, 200, "application/xml; charset=utf-8"]);
  }
  const pages = await (await request.get(paths.sitemap("pages"))).text();
  expect(pages).toContain(`<loc>${portal.origin}/ar/help/pay-a-bill</loc>`);
  expect((await request.get("/sitemap/elsewhere-2026-11.xml")).status()).toBe(404);
  expect(await (await request.get("/robots.txt")).text()).toMatch(/^User-agent: \*\nDisallow: [\s\S]+Sitemap: http/);
  const security = await (await request.get("/.well-known/security.txt")).text();
  expect(Date.parse(/Expires: (\S+)/.exec(security)![1]!)).toBeGreaterThan(Date.now());
  const contact = /Contact: (\S+)/.exec(security)![1]!.replace(/^https?:\/\/[^/]+/, "");
  expect((await request.get(contact, { headers: { accept: "text/html" } })).status()).toBe(200);
});

test("feedback from elsewhere, without words or too often writes nothing", async ({ request, owner, portal }) => {
  const before = await owner.count("feedback");
  const send = (form: Record<string, string>, origin = portal.origin) =>
    request.post(paths.feedbackAnswer, { form, headers: { origin, accept: "text/html" }, maxRedirects: 0 });
  expect((await send({ helpful: "yes" }, "https://elsewhere.example")).status()).toBe(403);
  expect((await send({ helpful: "maybe" })).headers().location).toBe(paths.feedback);
  expect((await send({ helpful: "yes", more: "x".repeat(2_000) })).status()).toBe(404);
  expect(await owner.count("feedback")).toBe(before);
  const answers = await Promise.all(Array.from({ length: 40 }, () => send({ helpful: "yes" })));
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([303, 429]));
  expect(await owner.count("feedback")).toBeLessThanOrEqual(before + 30);
});
