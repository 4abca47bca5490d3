import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeStanding } from "./portal/things/applications";
import { sendPassport } from "./portal/things/desk";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { makeStaff } from "./portal/staff";
import { at, bringToDecision, button, decide, main, section } from "./steps/desk-steps";

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
      const { ref } = await makeStanding(owner, signedIn, { service: "building-permit", subject: "14 Quay Street", status: "submitted" });
      const [first, second] = [await makeStaff(owner), await makeStaff(owner)];
      const desk = await at(browser, openAs, first, { javaScriptEnabled: scripts });
      const unmet = ["Does it keep 3 metres to each boundary?", "Does the land belong to the owner named, and do they agree?"];
      await bringToDecision(desk, ref, ["Check"], unmet, "The plan of May shows it.");
      await section(desk, "What comes next").getByRole("link", { name: "Decide" }).click();
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
        "The works stand closer than 3 metres to a boundary. The plan of May shows it. (Building Ordinance, section 42, 2026)",
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

test("a permit is taken back by two people; the resident reads why, and whoever scanned it before sees the end of it", async ({
  page,
  browser,
  baseURL,
  owner,
  openAs,
  signedIn,
}) => {
  const { ref } = await makeStanding(owner, signedIn, { subject: "Rex", status: "submitted" });
  const [first, second] = [await makeStaff(owner), await makeStaff(owner)];
  const desk = await at(browser, openAs, first);
  await bringToDecision(desk, ref, ["Check", "Decision"]);
  await section(desk, "What comes next").getByRole("link", { name: "Decide" }).click();
  await decide(desk, ref, /^Approve application/);
  await page.goto(paths.permit(ref));
  const scanned = (await main(page).getByRole("link", { name: "See what others see" }).getAttribute("href"))!;
  const street = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  await street.goto(scanned);
  await expectHeading(street, "This permit is valid");

  await desk.goto(paths.staff.application(ref));
  await section(desk, "What comes next").getByRole("link", { name: "Take back what was issued" }).click();
  await button(desk, "Read the letter").click();
  await expect(main(desk).locator(".error-summary")).toContainText("Say why");
  await main(desk).getByLabel("Why, in words the resident understands").fill("The card was another dog’s.");
  await button(desk, "Read the letter").click();
  await expect(main(desk).locator("article.letter")).toContainText("The card was another dog’s.");
  await button(desk, `Take back the permit of ${ref}`).click();
  await expect(main(desk)).toContainText("Your proposal waits for a second person.");

  const other = await at(browser, openAs, second);
  await other.goto(paths.staff.decisions);
  await main(other).getByRole("row").filter({ hasText: ref }).getByRole("link").click();
  await button(other, `Take back the permit of ${ref}`).click();
  await expect(main(other)).toContainText("Confirmed. The letter is sent.");

  await page.goto(paths.application(ref));
  await expect(section(page, "The decision")).toContainText("Dog licence: revoked");
  await street.reload();
  await expectHeading(street, "This permit was revoked");
});

test("a passport from its check to collected; a book that is lost is cancelled, and its number shows its end only", async ({
  page,
  browser,
  owner,
  openAs,
  signedIn,
}) => {
  const { ref, id } = await sendPassport(owner, signedIn);
  const desk = await at(browser, openAs, await makeStaff(owner, "passportOfficer"));
  await bringToDecision(desk, ref, ["Check", "Review", "Decision"]);
  await section(desk, "What comes next").getByRole("link", { name: "Decide" }).click();
  await decide(desk, ref, /^Approve application/);
  await desk.goto(paths.staff.application(ref));
  await main(desk).getByRole("link", { name: "Passport: printing and delivery" }).click();
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
