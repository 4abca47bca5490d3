import { picture as drawn } from "@/lib/documents/testing/papers";
import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { makeStaff } from "./portal/staff";
import { addFiles, answerPages, begin, picture, type GivenPages } from "./steps/applying-steps";
import { payByCard } from "./steps/card-form";
import { expectNoSidewaysScroll } from "./steps/page-overflow";
import { at, button, decide, judge, main, passOn, section } from "./steps/desk-steps";

const begins = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10).split("-").map(Number);
const porch: GivenPages = {
  applicant: { fields: { role: "owner", applicantName: "Robin Tester", applicantPhone: "555 0142" } },
  site: { fields: { land: "14 Quay Street", historic: "no", floodZone: "no" } },
  works: { fields: { workKind: "alteration", description: "A wider door to the yard.", touches: ["facade"], begins: begins.toReversed().join(" ") } }, // prettier-ignore
  size: { fields: { area: "20", storeys: "2", value: "12,345.67" } },
  builder: { fields: { builderKnown: "no", waits: "yes" } },
};

test("a building permit: sent, two departments, a request for more, a visit on a phone, decided without scripts, paid, and checked by others", async ({
  page,
  browser,
  baseURL,
  owner,
  openAs,
  signedIn: _,
}) => {
  test.setTimeout(180_000);
  // What is paid when is said before anything is filled in, and again before it is sent.
  await page.goto(`${paths.service("building-permit")}?area=20&value=12345.67&historic=no`);
  await expect(section(page, "What yours will cost")).toContainText(
    "You pay $209.00 when you apply, and $74.07 when the city has said yes.",
  );
  const ref = await begin(page, "building-permit");
  await main(page)
    .getByRole("link", { name: /^Continue: / })
    .click();
  await answerPages(page, "building-permit", porch);
  await addFiles(page, "building-permit", { drawings: await picture("door.jpg") }, true);
  await expectHeading(page, "Check your answers");
  await expect(section(page, "You pay now")).toContainText("$209.00");
  await expect(section(page, "You pay after the approval")).toContainText("$74.07");
  await main(page).getByRole("checkbox").check();
  await button(page, "Pay $209.00 and send").click();
  await expectHeading(page, "Check and pay");
  await button(page, "Pay $209.00").click();
  await payByCard(page);
  await expect(main(page)).toContainText("Application sent");

  const [clerk, reviewer, works] = [await makeStaff(owner), await makeStaff(owner), await makeStaff(owner, "works")];
  const desk = await at(browser, openAs, clerk, { javaScriptEnabled: false });
  await desk.goto(`${paths.staff.applications}?q=${ref}`);
  await main(desk).getByRole("link", { name: "14 Quay Street" }).first().click();
  await button(desk, "Assign to me").click();
  await expect(main(desk)).toContainText("The case is assigned.");
  await passOn(desk, "Check");
  await passOn(desk, "Review");
  await expect(section(desk, "What comes next")).toContainText("The case cannot go on yet");

  const [atPermits, atWorks] = [await at(browser, openAs, reviewer), await at(browser, openAs, works)];
  for (const [reviewing, verdict, words] of [
    [atWorks, "No objection, with conditions", "Keep chamber 2 open during the works."],
    [atPermits, "No objection", "The wall carries no load."],
  ] as const) {
    await expect(button(desk, /^Pass on/)).toHaveCount(0);
    await reviewing.goto(paths.staff.reviews);
    await main(reviewing).getByRole("row").filter({ hasText: ref }).getByRole("link").first().click();
    await main(reviewing).getByLabel(verdict, { exact: true }).check();
    if (reviewing === atWorks) {
      await button(reviewing, "Finish the review").click();
      await expect(main(reviewing).locator(".error-summary")).toContainText("Say why");
    }
    await main(reviewing).getByLabel("Your words").fill(words);
    await button(reviewing, "Finish the review").click();
    await expect(main(reviewing)).toContainText("Your review is written.");
    await desk.goto(paths.staff.application(ref));
  }
  await page.goto(paths.application(ref));
  for (const said of ["Keep chamber 2 open during the works.", "The wall carries no load."])
    await expect(section(page, "What departments say")).toContainText(said);

  await section(desk, /^Asked for/)
    .locator("summary")
    .click();
  await main(desk).getByLabel("What do you need?").fill("The width of the door");
  await main(desk).getByLabel("Why do you need it?").fill("The drawing does not say it.");
  await button(desk, "Ask the resident").click();
  await expect(main(desk)).toContainText("We asked the resident. The promise stands still.");
  await page.reload();
  await expect(section(page, "Whose turn")).toContainText("It is your turn.");
  await main(page).getByRole("link", { name: "Answer this" }).click();
  await main(page).getByRole("textbox", { name: "Your answer" }).fill("95 centimetres.");
  await button(page, "Send answer").click();
  await expect(main(page)).toContainText("Your answer is sent.");
  await desk.goto(paths.staff.application(ref));
  await expect(main(desk).locator(".case-facts")).toContainText("Review"); // the stage that it was in
  await expect(button(desk, /^Pass on/)).toHaveCount(0);
  await section(desk, /^Asked for/)
    .getByLabel("Accepted", { exact: true })
    .check();
  await section(desk, /^Asked for/)
    .getByRole("button", { name: "Save" })
    .click();
  await expect(main(desk)).toContainText("The answer is judged.");
  await passOn(desk, "Visit to the land");

  const inspector = await makeStaff(owner, "inspector", `Vera Visits ${ref.slice(3, 6)}`);
  await main(desk).getByRole("link", { name: "Plan an inspection" }).click();
  await main(desk)
    .getByLabel(`Vera Visits ${ref.slice(3, 6)}`)
    .check();
  await main(desk).getByLabel("morning").check();
  await main(desk).getByLabel("How to get in").fill("Ring at the side door.");
  await button(desk, "Plan the visit").click();
  await expect(main(desk)).toContainText("The visit is planned. The resident is told.");
  await page.goto(paths.application(ref));
  await expect(section(page, "Inspection")).toContainText("comes, with a city card.");

  const phone = await at(browser, openAs, inspector, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await phone.goto(paths.staff.inspections);
  await main(phone).getByRole("link", { name: "14 Quay Street" }).first().click();
  await main(phone)
    .locator("#camera")
    .setInputFiles({ name: "site.jpg", mimeType: "image/jpeg", buffer: await drawn(800, 600).jpeg().toBuffer() });
  await expect(main(phone).getByRole("link", { name: "Photo 1" })).toBeVisible({ timeout: 20_000 });
  const photo = main(phone).getByRole("img", { name: "Photo 1" });
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(800);
  await expectNoSidewaysScroll(phone);
  for (const yes of await main(phone).getByRole("group").getByLabel("Yes", { exact: true }).all()) await yes.check();
  await main(phone).getByLabel("Passed", { exact: true }).check();
  await button(phone, "Save the result").click();
  await expect(main(phone)).toContainText("The visit is written down.");

  await desk.goto(paths.staff.application(ref));
  await passOn(desk, "Decision");
  await judge(desk);
  await expect(section(desk, "What comes next")).toContainText("The approval sends the resident a bill of $74.07, the issue fee.");
  await section(desk, "What comes next").getByRole("link", { name: "Decide" }).click();
  await expect(main(desk)).toContainText("Approving sends a bill of $74.07. It is issued once that is paid.");
  await main(desk).getByLabel("Tell us three working days before you begin.").check();
  await decide(desk, ref, /^Approve application/);
  await expect(main(desk)).toContainText("It is issued as soon as the fee is paid.");

  await page.reload();
  await expect(section(page, "Whose turn")).toContainText("It is approved, and it is your turn: pay the fee.");
  await expect(main(page).getByRole("link", { name: "Open the permit" })).toHaveCount(0);
  await main(page).getByRole("link", { name: "Pay the fee of $74.07" }).click();
  await button(page, "Pay $74.07").click();
  await payByCard(page);
  await expect(main(page)).toContainText("Fee paid and issued");
  await main(page).getByRole("link", { name: "See what is issued" }).click();
  await expect(section(page, "The route so far")).toContainText("You paid the issue fee");
  await expect(section(page, "Inspection").getByRole("link", { name: "Photo 1" })).toBeVisible();
  await main(page).getByRole("link", { name: "Open the permit" }).click();

  await expect(main(page)).toContainText("Tell us three working days before you begin.");
  const number = (await main(page).textContent())!.match(/BP-\d{4}-\d{5}/)![0];
  const code = (await main(page).textContent())!.match(/VC(-[\dA-Z]{3}){3}/)![0];
  const scanned = (await main(page).getByRole("link", { name: "See what others see" }).getAttribute("href"))!;
  const { pages } = await readPdf(new Uint8Array(await (await page.request.get(paths.permitFile(ref))).body()));
  const printed = all(pages.flat()).map(({ text }) => text);
  for (const said of [number, code]) expect(printed.join(" ")).toContain(said);

  const street = await browser.newContext({ baseURL: baseURL!, serviceWorkers: "allow" });
  const passerBy = await street.newPage();
  await passerBy.goto(paths.verified(code));
  await expectHeading(passerBy, "This permit is valid");
  await expect(main(passerBy)).toContainText(number);
  await passerBy.goto(paths.verify);
  await expect(main(passerBy)).toContainText("This page is on your device now.");
  await street.setOffline(true);
  await passerBy.goto(scanned);
  await expectHeading(passerBy, "Genuine, and not over yet");
  await expect(main(passerBy)).toContainText(number);
  await expect(main(passerBy)).not.toContainText("Robin");
});
