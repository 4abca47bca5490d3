import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { StaffRole } from "@/lib/auth/actor";
import { picture } from "@/lib/documents/testing/papers";
import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { askFor, makeStanding, type MadeApplication } from "./portal/applications";
import { askDepartment, judgeAll, makePassport } from "./portal/desk";
import type { Owner } from "./portal/owner";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { makeStaff, type StaffMember } from "./portal/staff";
import { payByCard } from "./steps/card-form";

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name });
const section = (page: Page, name: string | RegExp) => main(page).getByRole("region", { name });
const building = { service: "building-permit", subject: "14 Quay Street" };

type OpenAs = (who: { accountId: string }, where: Awaited<ReturnType<Browser["newContext"]>>) => Promise<unknown>;
/** A browser of their own for whoever is at the desk. */
async function at(browser: Browser, openAs: OpenAs, who: StaffMember, look: BrowserContextOptions = {}) {
  const context = await browser.newContext(look);
  await openAs(who, context);
  return context.newPage();
}
const staff = (owner: Owner, role: StaffRole = "clerk") => makeStaff(owner, role);
const bring = (owner: Owner, { id }: MadeApplication, status: string) =>
  owner.rows("UPDATE application SET status = $2, stage_before = NULL, waiting_since = NULL WHERE id = $1", [id, status]);

/** Reads the letter, then sends it by the button that names the act. */
async function decide(page: Page, ref: string, act: RegExp) {
  await button(page, "Read the letter").click();
  await expect(main(page).locator("article.letter")).toContainText("Dear Robin Tester,");
  await button(page, act).click();
  await expect(section(page, "Decisions")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${ref}/decision\\?`));
}

test("a building permit: two departments, a request for more, a visit on a phone with a photo, the decision, and the permit is there", async ({
  page,
  browser,
  owner,
  openAs,
  signedIn,
}) => {
  const made = await makeStanding(owner, signedIn, { ...building, status: "actionRequired" });
  const { ref } = made;
  await owner.rows("UPDATE application SET stage_before = 'inReview' WHERE id = $1", [made.id]);
  const item = await askFor(owner, made, "Which drain does it join?");
  const reviews = { permits: await askDepartment(owner, made, "permits"), works: await askDepartment(owner, made, "public-works") };

  await page.goto(paths.applicationAsked(ref, item));
  await main(page).getByRole("textbox", { name: "Your answer" }).fill("The drain of the yard.");
  await button(page, "Send answer").click();
  await expect(main(page)).toContainText("Your answer is sent.");
  await owner.rows("UPDATE requested_item SET status = 'accepted', decided_at = now() WHERE id = $1", [item]);

  const [clerk, works, inspector] = [await staff(owner), await staff(owner, "works"), await staff(owner, "inspector")];
  const atWorks = await at(browser, openAs, works);
  await atWorks.goto(paths.staff.reviews);
  await expect(main(atWorks).getByRole("row").filter({ hasText: ref })).toBeVisible();
  await atWorks.goto(paths.staff.review(reviews.works));
  await main(atWorks).getByLabel("No objection, with conditions").check();
  await button(atWorks, "Finish the review").click();
  await expect(main(atWorks).locator(".error-summary")).toContainText("Say why");
  await main(atWorks).getByLabel("Your words").fill("Keep chamber 2 open during the works.");
  await button(atWorks, "Finish the review").click();
  await expect(main(atWorks)).toContainText("Your review is written.");

  const desk = await at(browser, openAs, clerk);
  await desk.goto(paths.staff.review(reviews.permits));
  await main(desk).getByLabel("No objection", { exact: true }).check();
  await button(desk, "Finish the review").click();
  await expect(main(desk)).toContainText("Your review is written.");

  await bring(owner, made, "inspection");
  await desk.goto(paths.staff.planInspection(ref));
  await owner.rows("UPDATE account SET display_name = 'Vera Visits' WHERE id = $1", [inspector.accountId]);
  await desk.reload();
  await main(desk).getByLabel("Vera Visits").first().check();
  await main(desk).getByLabel("morning").check();
  await main(desk).getByLabel("How to get in").fill("Ring at the side door.");
  await button(desk, "Plan the visit").click();
  await expect(main(desk)).toContainText("The visit is planned. The resident is told.");

  await page.goto(paths.application(ref));
  await expect(section(page, "What departments say")).toContainText("Keep chamber 2 open during the works.");
  await expect(section(page, "What departments say")).toContainText("No objection");
  await expect(section(page, "Inspection")).toContainText("Vera Visits comes, with a city card.");
  await expect(section(page, "Inspection")).toContainText("Is it set out as drawn?");

  const [visit] = await owner.rows<{ id: string }>("SELECT id FROM inspection WHERE application_id = $1", [made.id]);
  const phone = await at(browser, openAs, inspector, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await phone.goto(paths.staff.inspections);
  await expectHeading(phone, "Inspections");
  await main(phone).getByRole("link", { name: "14 Quay Street" }).first().click();
  await expect(phone).toHaveURL(new RegExp(paths.staff.inspection(visit!.id)));
  const photo = { name: "site.jpg", mimeType: "image/jpeg", buffer: await picture(800, 600).jpeg().toBuffer() };
  await main(phone).locator("#camera").setInputFiles(photo);
  await expect(main(phone).getByRole("link", { name: "Photo 1" })).toBeVisible({ timeout: 20_000 });
  for (const group of await main(phone).getByRole("group").all()) {
    const yes = group.getByLabel("Yes", { exact: true });
    if (await yes.count()) await yes.check();
  }
  await main(phone).getByLabel("Passed", { exact: true }).check();
  await button(phone, "Save the result").click();
  await expect(main(phone)).toContainText("The visit is written down.");

  await bring(owner, made, "pendingDecision");
  await judgeAll(owner, made, "building-permit");
  await desk.goto(paths.staff.decision(ref));
  await main(desk).getByLabel("Tell us three working days before you begin.").check();
  await decide(desk, ref, /^Approve application/);
  await expect(main(desk)).toContainText("The case is decided, and the letter is sent.");

  await page.reload();
  await expect(section(page, "Whose turn")).toContainText(/BP-\d{4}-\d{5}/);
  await expect(section(page, "Inspection").getByRole("link", { name: "Photo 1" })).toBeVisible();
  await section(page, "The decision").getByRole("link", { name: "Read the letter" }).click();
  await expectHeading(page, "Building permit: approved");
  await expect(main(page)).toContainText("Tell us three working days before you begin.");
});

test("an approval with a fee: the resident pays it, and what was approved is issued", async ({
  page,
  browser,
  owner,
  openAs,
  signedIn,
}) => {
  const made = await makeStanding(owner, signedIn, { service: "street-event-permit", subject: "Harbour fair", status: "pendingDecision" });
  await judgeAll(owner, made, "street-event-permit");
  const desk = await at(browser, openAs, await staff(owner));
  await desk.goto(paths.staff.decision(made.ref));
  await button(desk, "Read the letter").click();
  await expect(main(desk).locator("article.letter")).toContainText("Pay the fee of $40.00.");
  await button(desk, `Approve application ${made.ref}`).click();
  await expect(main(desk)).toContainText("It is issued as soon as the fee is paid.");

  await page.goto(paths.application(made.ref));
  await main(page).getByRole("link", { name: "Pay the fee" }).click();
  await button(page, /^Pay \$40\.00/).click();
  await payByCard(page);
  await expect(main(page)).toContainText("$40.00");
  await expect(async () => {
    await page.goto(paths.application(made.ref));
    await expect(section(page, "Whose turn")).toContainText(/SP-\d{4}-\d{5}/, { timeout: 1_000 });
  }).toPass();
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a refusal cites its rule, waits for another person, and its letter is the resident's alone, also on paper", async ({
      page,
      browser,
      owner,
      openAs,
      signedIn,
    }) => {
      const made = await makeStanding(owner, signedIn, { ...building, status: "pendingDecision" });
      const { ref } = made;
      await judgeAll(owner, made, "building-permit", "doesNotMeet");
      const [first, second] = [await staff(owner), await staff(owner)];
      const desk = await at(browser, openAs, first, { javaScriptEnabled: scripts });
      await desk.goto(paths.staff.decision(ref));
      await expect(main(desk)).toContainText("A criterion does not hold: it can be refused, not approved.");
      await main(desk).getByLabel("The works stand closer than 3 metres to a boundary.", { exact: false }).first().check();
      await main(desk).getByLabel("It is not shown that the owner of the land agrees.", { exact: false }).first().uncheck();
      await main(desk).getByLabel("In your own words").fill("We look at new drawings at any time.");
      await decide(desk, ref, new RegExp(`^Refuse application ${ref}$`));
      await expect(main(desk)).toContainText("Your proposal waits for a second person.");
      await page.goto(paths.application(ref));
      await expect(main(page)).not.toContainText("Read the letter");

      await main(desk).getByRole("link", { name: "Look at the proposal" }).click();
      await expect(main(desk)).toContainText("You proposed this. Another person has to look at it.");
      const other = await at(browser, openAs, second, { javaScriptEnabled: scripts });
      await other.goto(paths.staff.decisions);
      await main(other).getByRole("row").filter({ hasText: ref }).getByRole("link").click();
      const paper = main(other).locator("article.letter");
      await expect(paper).toContainText(
        "The works stand closer than 3 metres to a boundary. The paper ended in May. (Building Ordinance, section 42, 2026)",
      );
      await expect(paper).not.toContainText("It is not shown that the owner of the land agrees.");
      await button(other, "Send back").click();
      await expect(main(other).locator(".error-summary")).toContainText("Say why");
      await button(other, `Refuse application ${ref}`).click();
      await expect(main(other)).toContainText("Confirmed. The letter is sent.");

      await page.goto(paths.application(ref));
      await expect(section(page, "The decision")).toContainText("If you do not agree, write to us by");
      const [file, letter] = await Promise.all(
        ["Download the letter (PDF)", "Read the letter"].map((name) =>
          section(page, "The decision").getByRole("link", { name }).getAttribute("href"),
        ),
      );
      const answer = await page.request.get(file!);
      const { markInfo, astray, pages } = await readPdf(new Uint8Array(await answer.body()));
      expect([markInfo?.Marked, astray]).toEqual([true, []]);
      expect(
        all(pages.flat())
          .map(({ text }) => text)
          .join(" "),
      ).toContain("We look at new drawings at any time.");
      await page.goto(letter!);
      await expectHeading(page, "Building permit: refused");
      await page.goto(paths.messages);
      await main(page).getByRole("link", { name: "Building permit: refused" }).click();
      await expect(main(page).locator("article.letter")).toContainText("We look at new drawings at any time.");

      const neighbour = await browser.newContext();
      await openAs(await makeResident(owner, { bills: 0 }), neighbour);
      for (const address of [file!, letter!]) expect((await neighbour.request.get(address)).status()).toBe(404);
    });
  });

test("a permit is taken back by two people, and the resident reads why", async ({ page, browser, owner, openAs, signedIn }) => {
  const made = await makeStanding(owner, signedIn, { subject: "Rex", status: "pendingDecision" });
  await judgeAll(owner, made, "dog-licence");
  const [first, second] = [await staff(owner), await staff(owner)];
  const desk = await at(browser, openAs, first);
  await desk.goto(paths.staff.decision(made.ref));
  await decide(desk, made.ref, /^Approve application/);
  await desk.goto(paths.staff.decision(made.ref));
  await button(desk, "Read the letter").click();
  await expect(main(desk).locator(".error-summary")).toContainText("Say why");
  await main(desk).getByLabel("Why, in words the resident understands").fill("The card was another dog’s.");
  await button(desk, "Read the letter").click();
  await expect(main(desk).locator("article.letter")).toContainText("The card was another dog’s.");
  await button(desk, `Take back the permit of ${made.ref}`).click();
  await expect(main(desk)).toContainText("Your proposal waits for a second person.");

  const other = await at(browser, openAs, second);
  await other.goto(paths.staff.decisions);
  await main(other).getByRole("row").filter({ hasText: made.ref }).getByRole("link").click();
  await button(other, `Take back the permit of ${made.ref}`).click();
  await expect(main(other)).toContainText("Confirmed. The letter is sent.");

  await page.goto(paths.application(made.ref));
  await expect(section(page, "The decision")).toContainText("Dog licence: revoked");
  const [permit] = await owner.rows<{ status: string }>("SELECT status FROM permit WHERE application_id = $1", [made.id]);
  expect(permit).toEqual({ status: "revoked" });
});

test("a passport from print to collected; a book that is lost is cancelled, and its number shows its end only", async ({
  page,
  browser,
  owner,
  openAs,
  signedIn,
}) => {
  const { ref, id } = await makePassport(owner, signedIn);
  const desk = await at(browser, openAs, await staff(owner, "passportOfficer"));
  await desk.goto(paths.staff.passport(ref));
  const print = async (number: string) => {
    await main(desk).getByLabel("Book number").fill(number);
    await button(desk, "Print this book").click();
  };
  await print("12");
  await expect(main(desk).locator(".error-summary")).toContainText("8 or 9 letters and digits");
  await print("X1234567");
  await expect(main(desk)).toContainText("••••••567");
  await expect(main(desk)).not.toContainText("X1234567");

  await main(desk).getByLabel("What happened").fill("It fell behind the press.");
  await button(desk, "Cancel the book that ends in 567").click();
  await expect(main(desk)).toContainText("The book is cancelled. Print another one.");
  await print("X7654321");
  await main(desk).getByLabel("City Clerk").check();
  await button(desk, "Ready for pick-up").click();
  await expect(button(desk, "It was collected")).toBeVisible();
  await page.goto(paths.application(ref));
  await expect(section(page, "Whose turn")).toContainText("Your passport has waited for you since");
  await expect(section(page, "Whose turn")).toContainText("City Clerk");
  await button(desk, "It was collected").click();
  await expect(button(desk, "It was collected")).toHaveCount(0);
  await page.reload();
  await expect(section(page, "Whose turn")).toContainText("You have had your passport since");
  const [row] = await owner.rows<{ book_number: string; lost_books: { number: string }[] }>(
    "SELECT book_number, lost_books FROM passport_application WHERE application_id = $1",
    [id],
  );
  expect(row!.lost_books).toHaveLength(1);
  expect(JSON.stringify(row)).not.toMatch(/X1234567|X7654321/);
});
