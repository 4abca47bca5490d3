import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { inLanguage, paths } from "@/lib/paths";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { askFor, makeDraft, makeStanding } from "./portal/things/applications";
import { ageSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { makeResident, staffAccount } from "./portal/residents";
import { codeFor, typeCode } from "./steps/sign-in-steps";

type CaseHistory = { application: { id: string }; events: { kind: string; text: string; previousHash: string; hash: string }[] };

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => main(page).getByRole("link", { name, exact: true });

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });

    test("did you get it, is it moving, must I do something, when: in this order; an answer passes the turn back", async ({
      page,
      owner,
      signedIn,
    }) => {
      const application = await makeStanding(owner, signedIn, { status: "actionRequired" });
      await askFor(owner, application, "Vaccination card");
      await page.goto(paths.dashboard);
      await link(page, "Answer the city: Vaccination card").click();
      await expectHeading(page, "The city asks: Vaccination card");
      await page.goto(paths.application(application.ref));
      await expectHeading(page, "Dog licence: Rex");
      const text = await main(page).innerText();
      const order = [
        "We received your application on",
        "It is your turn.",
        "Answer today, and you have our decision by",
        "Vaccination card",
      ];
      const places = order.map((part) => text.indexOf(part));
      expect(
        places.every((place, index) => place > (places[index - 1] ?? -1)),
        text,
      ).toBe(true);
      await expect(main(page).locator('li[data-state="now"]')).toContainText("Back with you");

      await link(page, "Answer this").click();
      await button(page, "Send answer").click();
      await expect(main(page).locator(".error-summary")).toContainText("Write an answer or add a file.");
      await main(page).getByRole("textbox", { name: "Your answer" }).fill("The card is with the vet.\n<b>Call</b> them.");
      await button(page, "Send answer").click();
      await expect(main(page)).toContainText("Your answer is sent. It is the city’s turn again.");
      await expect(main(page).locator(".turn-line")).toContainText("It is the city’s turn.");
      await expect(main(page)).toContainText("You have our decision by");
      await expect(link(page, "Answer this")).toHaveCount(0);
      await main(page)
        .getByText(/^Show all \d+ entries$/)
        .click();
      await expect(main(page).getByRole("listitem").filter({ hasText: "Answered: Vaccination card." })).toContainText("You");
    });

    test("a document that is asked for is sent with the answer", async ({ page, owner, signedIn }) => {
      const application = await makeStanding(owner, signedIn, { status: "actionRequired" });
      const item = await askFor(owner, application, "Rabies card", "document");
      await page.goto(paths.applicationAsked(application.ref, item));
      const buffer = await sharp({ create: { width: 600, height: 800, channels: 3, background: "#cde" } })
        .jpeg()
        .toBuffer();
      await main(page).locator("#file").setInputFiles({ name: "card.jpg", mimeType: "image/jpeg", buffer });
      if (!scripts) await button(page, "Add these files").click();
      await expect(async () => {
        const again = link(page, "Load this page again");
        if (await again.isVisible()) await again.click({ timeout: 2_000 });
        await expect(main(page)).toContainText("Received", { timeout: scripts ? 5_000 : 500 });
      }).toPass();
      await expect(main(page)).toContainText("card.jpg");
      await button(page, "Send answer").click();
      await expect(main(page)).toContainText("Your answer is sent.");
      await expect(main(page).locator("#documents")).toContainText("card.jpg");
    });

    test("a message about it names the case, here and at the desk", async ({ page, browser, owner, openAs, signedIn }) => {
      const { ref } = await makeStanding(owner, signedIn, { service: "building-permit", subject: "14 Quay Street" });
      const subject = "Building permit: 14 Quay Street";
      await page.goto(paths.application(ref));
      await main(page).getByLabel("Your message").fill("When does the inspector come?");
      await button(page, "Send message").click();
      await expectHeading(page, subject);
      await link(page, "About Building permit: 14 Quay Street").click();
      await expect(main(page).locator("#messages")).toContainText(subject);
      const office = await browser.newContext();
      await openAs(await staffAccount(owner, "clerk"), office);
      const clerk = await office.newPage();
      const [thread] = await owner.rows<{ id: string }>("SELECT id FROM thread WHERE party_id = $1", [signedIn.partyId]);
      await clerk.goto(paths.staff.thread(thread!.id));
      await expect(main(clerk)).toContainText(`Application ${ref}, Building permit: 14 Quay Street`);
      await office.close();
    });

    test("it is withdrawn with its unpaid fee, and a mail says so", async ({ page, owner, mail, signedIn }) => {
      const [bill] = signedIn.bills;
      const { ref } = await makeStanding(owner, signedIn, { status: "awaitingFee", feeBill: bill!.id });
      await page.goto(paths.application(ref));
      await expect(main(page)).toContainText("It is your turn. Not sent until you pay.");
      await link(page, "Withdraw this application").click();
      await expect(main(page)).toContainText("Its bill is cancelled, and you pay nothing.");
      await button(page, "Withdraw it").click();
      await expect(main(page)).toContainText("You have withdrawn this application.");
      await expect(link(page, "Withdraw this application")).toHaveCount(0);
      const [row] = await owner.rows<{ status: string }>("SELECT status FROM bill WHERE id = $1", [bill!.id]);
      expect(row!.status).toBe("cancelled");
      const told = await mail.waitFor(signedIn.email, ({ subject }) => subject === "Application withdrawn: Dog licence");
      expect(told.text).toContain(paths.application(ref));
      await page.goto(paths.withdrawApplication(ref));
      await expect(page).toHaveURL(new RegExp(`${paths.application(ref)}$`));
    });
  });

test("the copy of what was sent is a file in three languages, for its owner alone", async ({ page, owner, signedIn }) => {
  const answers = { ownerName: "Robin Tester", home: { line: "14 Quay Street" } };
  const { ref } = await makeStanding(owner, signedIn, { answers });
  await page.goto(paths.application(ref));
  const pressed = page.waitForEvent("download");
  await link(page, "Download a copy (PDF)").click();
  const download = await pressed;
  expect(download.suggestedFilename()).toBe(`application-${ref}.pdf`);
  const { pages } = await readPdf(await readFile(await download.path()));
  const texts = all(pages.flat()).map(({ text }) => text);
  for (const text of ["Copy of your application", ref, "14 Quay Street", "Dog licence"]) expect(texts).toContain(text);
  for (const [language, heading] of [
    ["es", "Copia de su solicitud"],
    ["ar", "نسخة من طلبك"],
  ] as const) {
    const response = await page.request.get(inLanguage(language, paths.applicationCopy(ref)));
    expect(response.headers()).toMatchObject({ "content-type": "application/pdf", "cache-control": "no-store, private" });
    const paper = await readPdf(await response.body());
    expect(paper.info.Language).toBe(language);
    expect(all(paper.pages.flat()).find(({ tag }) => tag === "H1")!.text).toBe(heading);
  }
});

test("the history is a file that proves itself", async ({ page, owner, signedIn }) => {
  const { ref } = await makeStanding(owner, signedIn);
  await page.goto(paths.application(ref));
  const pressed = page.waitForEvent("download");
  await link(page, "Download the history (JSON)").click();
  const download = await pressed;
  expect(download.suggestedFilename()).toBe(`history-${ref}.json`);
  const { application, events } = JSON.parse(await readFile(await download.path(), "utf8")) as CaseHistory;
  let before = createHash("sha256").update(`application ${application.id}`).digest("hex");
  for (const { text, previousHash, hash } of events) {
    expect(previousHash).toBe(before);
    before = createHash("sha256").update(Buffer.from(previousHash, "hex")).update(text).digest("hex");
    expect(hash).toBe(before);
  }
  expect(events.map(({ kind }) => kind)).toEqual(["sent", "stageBegan"]);
});

test("how long it took others is said where the city waits for nobody, and on the service's page", async ({ page, owner, signedIn }) => {
  const { ref } = await makeStanding(owner, signedIn);
  const { workingDays } = JSON.parse(await readFile("lib/city/services/dog-licence.json", "utf8")).promise as { workingDays: number };
  await owner.rows("DELETE FROM service_pace WHERE service = 'dog-licence'"); // the demo city has a year behind it
  await page.goto(paths.application(ref));
  await expect(main(page)).not.toContainText("8 of 10");
  await owner.rows("INSERT INTO service_pace (service, promised, days, cases, measured_at) VALUES ('dog-licence', $1, 2, 14, now())", [
    workingDays,
  ]);
  await page.reload();
  await expect(main(page)).toContainText("8 of 10 like yours took up to 2 working days.");
  await page.goto(`${paths.service("dog-licence")}?now`); // with a question, the front door keeps no copy
  await expect(main(page)).toContainText("8 of 10 took up to 2 working days");
});

test("a draft that ended says so, and shows the way to begin again", async ({ page, owner, signedIn }) => {
  const { id, ref } = await makeDraft(owner, signedIn);
  await owner.rows("UPDATE application SET status = 'expired', answers = '{}', expires_at = NULL, decided_at = now() WHERE id = $1", [id]);
  await page.goto(paths.application(ref));
  await expect(main(page)).toContainText("The draft ended before it was sent.");
  await link(page, "Apply again").click();
  await expect(page).toHaveURL(new RegExp(`${paths.service("dog-licence")}$`));
});

test("another person's application, its copy, its numbers and its requests are not found", async ({ page, owner, signedIn }) => {
  const other = await makeResident(owner, { bills: 0 });
  const application = await makeStanding(owner, other, { status: "actionRequired" });
  const item = await askFor(owner, application, "Vaccination card");
  const own = await makeStanding(owner, signedIn);
  const { ref } = application;
  for (const path of [
    paths.application(ref),
    paths.applicationCopy(ref),
    paths.applicationHistory(ref),
    paths.applicationNumbers(ref),
    paths.withdrawApplication(ref),
    paths.applicationAsked(ref, item),
    paths.applicationAsked(own.ref, item),
    paths.applicationAsked(own.ref, "not-an-id"),
  ])
    expect((await page.request.get(path, { headers: { accept: "text/html" } })).status(), path).toBe(404);
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("numbers of identity papers are shown after a fresh check only, and that is written down", async ({
      page,
      owner,
      mail,
      signedIn,
    }) => {
      const numbers = { oldPassportNumber: "X12345678" };
      const { id, ref } = await makeStanding(owner, signedIn, { service: "passport-renewal", subject: "", numbers });
      const looked = () => owner.count("audit_event WHERE action = 'application.numbersSeen' AND subject_id = $1", [id]);
      await ageSession(owner, signedIn.session.id);
      await page.goto(paths.application(ref));
      await main(page).locator("#answers summary").click();
      await expect(main(page)).toContainText("•••• 5678");
      await expect(main(page)).not.toContainText("X12345678");
      await link(page, "Show hidden numbers").click();
      await expectHeading(page, "Confirm it is you");
      expect(await looked()).toBe(0);
      await main(page).getByLabel("Password").fill(demoPassword);
      await button(page, "Continue").click();
      await typeCode(page, await codeFor(mail, signedIn.email));
      await expectHeading(page, "Hidden numbers");
      await expect(main(page)).toContainText("X12345678");
      expect(await looked()).toBeGreaterThan(0);
    });
  });

test("where no hidden number was sent, its page says so", async ({ page, owner, signedIn }) => {
  const { id, ref } = await makeStanding(owner, signedIn, { service: "passport-renewal", subject: "" });
  await page.goto(paths.applicationNumbers(ref));
  await expect(main(page)).toContainText("No hidden number was sent with it.");
  expect(await owner.count("audit_event WHERE action = 'application.numbersSeen' AND subject_id = $1", [id])).toBe(0);
});
