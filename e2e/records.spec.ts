import type { Locator, Page } from "@playwright/test";
import PDFDocument from "pdfkit";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { makeRecord } from "./portal/things/records";
import { staffAccount } from "./portal/residents";

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });

/** A PDF with these words, as an office program writes it. */
async function pdfWith(words: string): Promise<Buffer> {
  const document = new PDFDocument();
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.fontSize(20).text("Survey of the breakwater").fontSize(11).moveDown(2).text(words);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

async function search(page: Page, q: string) {
  await page.goto(paths.records);
  await main(page).getByRole("searchbox").fill(q);
  await button(page, "Search").click();
}

const results = (page: Page): Locator =>
  main(page)
    .getByRole("region")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });

test("a record keeps the direction of its own language on a page of another, page by page", async ({ page, owner }) => {
  const [record] = await owner.rows<{ id: string }>(
    "SELECT record_id AS id FROM published_record WHERE language = 'en' AND pages > 1 ORDER BY record_id LIMIT 1",
  );
  await page.goto(`/ar${paths.record(record!.id)}`);
  const text = main(page).locator(".record-text");
  await expect(text.getByRole("heading").first()).toHaveCSS("direction", "ltr");
  await expect(text.locator(".meta").first()).toHaveCSS("direction", "rtl");
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("the records desk uploads a PDF, everyone finds it by a word inside, and once it is withdrawn reads why", async ({
      page,
      browser,
      owner,
      openAs,
    }) => {
      test.setTimeout(60_000);
      const word = scripts ? "limpetology" : "barnaculous";
      const title = `Survey of the breakwater ${word.slice(0, 3)}`;
      await openAs(await staffAccount(owner, "records"));
      await page.goto(paths.staff.records);
      await main(page).getByRole("link", { name: "Add a record" }).click();
      await expectHeading(page, "Add a record");
      await button(page, "Continue").click();
      await expect(main(page).locator(".error-summary")).toContainText("Write a title of up to 200 characters.");
      await main(page).getByLabel("Title").fill(title);
      await main(page).getByLabel("Kind").selectOption("Reports");
      await main(page).getByLabel("Department").selectOption("Public Works");
      await main(page).getByLabel("Date of the record").fill("2026-03-04");
      await button(page, "Continue").click();
      await expectHeading(page, title);
      const desk = page.url();

      const file = { name: "survey.pdf", mimeType: "application/pdf", buffer: await pdfWith(`The ${word} of the stones was measured.`) };
      await main(page).getByLabel("PDF of the record, up to 10 MB").setInputFiles(file);
      if (!scripts) await button(page, "Send the PDF").click();
      await expect(async () => {
        if (!scripts) await page.goto(desk);
        await expect(main(page)).toContainText("We read 1 page.", { timeout: 1_000 });
      }).toPass({ timeout: 20_000 });
      await button(page, "Publish").click();
      await expect(main(page)).toContainText("Everyone can read it now.");

      const visitors = await browser.newContext();
      const visitor = await visitors.newPage();
      await search(visitor, word);
      await expect(results(visitor)).toHaveCount(1);
      await expect(results(visitor).locator("mark").first()).toHaveText(word);
      await results(visitor).getByRole("link").click();
      await expectHeading(visitor, title);
      await expect(main(visitor).getByRole("region", { name: "Text" })).toContainText(`The ${word} of the stones was measured.`);
      const record = visitor.url();
      const download = await visitor.request.get(`${record}/file`);
      expect(download.headers()["content-type"]).toBe("application/pdf");
      expect(await download.body()).toEqual(file.buffer);
      expect(await (await visitor.request.get(paths.recordsFeed)).text()).toContain(title);

      await page.goto(desk);
      await main(page).getByText("Withdraw this record").click();
      await main(page).getByRole("radio", { name: "Privacy: the title is hidden too" }).check();
      await main(page).getByLabel("What everyone reads in its place").fill("It showed who lives at the harbour.");
      await button(page, "Withdraw").click();
      await expect(main(page)).toContainText("Nobody finds it any more.");

      await visitor.goto(record);
      await expectHeading(visitor, "This record was withdrawn");
      await expect(main(visitor)).toContainText("It showed who lives at the harbour.");
      await expect(main(visitor)).not.toContainText(title);
      await search(visitor, word);
      await expect(main(visitor)).toContainText("We found nothing.");
      expect((await visitor.request.get(`${record}/file`)).status()).toBe(404);
      expect(await (await visitor.request.get(paths.recordsFeed)).text()).not.toContain(title);
      await visitors.close();
    });
  });

test("council minutes are found with a slip in the word, narrowed by kind, and read in three languages", async ({ page }) => {
  await search(page, "counsil minuets");
  await expect(main(page)).toContainText("No record has “counsil minuets”.");
  await expect(results(page).first()).toContainText("Council minutes");
  const kind = main(page).getByRole("link", { name: /^Council minutes \(\d+\)$/ });
  if (!(await kind.isVisible())) await main(page).getByText("Narrow the list").click();
  await kind.click();
  await expect(page).toHaveURL(/category=minutes/);
  await results(page).first().getByRole("link").click();
  await expect(main(page).getByRole("heading", { level: 1 })).toContainText("Council minutes");
  await expect(main(page).getByRole("region", { name: "Text" })).toContainText("The mayor opened the meeting");
  const id = new URL(page.url()).pathname;
  for (const [language, words] of [
    ["es", "Guardarlo"],
    ["ar", "حفظ السجل"],
  ]) {
    await page.goto(`/${language}${id}`);
    await expect(main(page).getByRole("heading", { name: words })).toBeVisible();
  }
});

test("a record that was written here is given as a PDF that is made when somebody asks", async ({ page, owner }) => {
  const id = await makeRecord(owner, "published", "Report on the weather vane", "# Wind\n\nIt turns with the wind.");
  await page.goto(paths.record(id));
  await expect(main(page).getByRole("link", { name: /^Download as PDF/ })).toBeVisible();
  const first = await page.request.get(paths.recordFile(id));
  expect((await first.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await page.reload();
  await expect(main(page).getByRole("link", { name: /^Download the PDF/ })).toBeVisible();
  const second = await page.request.get(paths.recordFile(id));
  expect(await second.body()).toEqual(await first.body());
  expect((await page.request.get(paths.recordFile(id), { headers: { "if-none-match": second.headers().etag! } })).status()).toBe(304);
});

test("the feed is Atom to a parser, and nothing of a draft is in it", async ({ page, owner }) => {
  await makeRecord(owner, "published", 'Signs & <wonders> of "1904"');
  await makeRecord(owner, "draft", "Nobody reads this yet");
  await page.goto(paths.records);
  const feed = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    const xml = new DOMParser().parseFromString(await answer.text(), "application/xml");
    const text = (of: ParentNode, name: string) => of.querySelector(name)?.textContent ?? "";
    return {
      type: answer.headers.get("content-type"),
      problem: xml.querySelector("parsererror")?.textContent,
      root: `${xml.documentElement.namespaceURI} ${xml.documentElement.localName}`,
      self: xml.querySelector("feed > link[rel=self]")?.getAttribute("href"),
      updated: text(xml, "feed > updated"),
      entries: [...xml.querySelectorAll("entry")].map((entry) => ({
        title: text(entry, "title"),
        id: text(entry, "id"),
        updated: text(entry, "updated"),
        page: entry.querySelector("link[rel=alternate]")?.getAttribute("href"),
      })),
    };
  }, paths.recordsFeed);
  expect(feed).toMatchObject({ type: "application/atom+xml; charset=utf-8", root: "http://www.w3.org/2005/Atom feed" });
  expect(feed.problem).toBeUndefined();
  expect(feed.self).toContain(paths.recordsFeed);
  expect(feed.entries.length).toBe(50);
  expect(feed.entries[0]!.title).toBe('Signs & <wonders> of "1904"');
  expect(feed.entries.map(({ title }) => title)).not.toContain("Nobody reads this yet");
  expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(50);
  for (const { id, page: own, updated } of feed.entries) {
    expect(own).toBe(id);
    expect(Number.isNaN(Date.parse(updated))).toBe(false);
  }
  expect(feed.updated).toBe(
    feed.entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1),
  );
});

test("what nobody may reach is not there: a draft, and what never was", async ({ page, owner }) => {
  const draft = await makeRecord(owner, "draft");
  for (const path of [paths.record(draft), paths.recordFile(draft), paths.record("0198aaaa-bbbb-7ccc-8ddd-eeeeffff0000"), "/records/none"])
    expect((await page.request.get(path, { headers: { accept: "text/html" } })).status(), path).toBe(404);
  for (const q of ["%", "_", "' OR 1=1 --", "&|!", "x".repeat(10_000)]) {
    const answer = await page.request.get(paths.records, { params: { q }, headers: { accept: "text/html" } });
    expect(answer.status(), q.slice(0, 20)).toBe(200);
  }
});
