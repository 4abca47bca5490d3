import { picture } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { cityToday, cityWorks } from "./portal/city-today";
import { followReport, makeDeskReport } from "./portal/things/desk-reports";
import { makeStaff } from "./portal/staff";
import { at, button, main, section } from "./steps/desk-steps";

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

test("a crew finds a report on its route, begins, takes a photo and says that it is fixed, on a phone and without scripts", async ({
  page: visitor,
  browser,
  owner,
  openAs,
  mail,
}) => {
  const crew = await makeStaff(owner, "works", "Jo Crew");
  const { id, ref } = await makeDeskReport(owner, { crew, address: "18 Quay Street" });
  await owner.rows(
    "INSERT INTO issue_update (report_id, kind, status, is_public, text) VALUES ($1, 'note', 'assigned', false, 'Mrs Ito complained.')",
    [id],
  );
  const link = async (email: string, subject: string) =>
    /https?:\S+\/issues?\/\S+/.exec((await mail.waitFor(email, (one) => one.subject === subject)).text!)![0];
  const follower = `follower.${Date.now()}@post.example`;
  await visitor.goto(paths.issue(ref));
  await main(visitor).getByRole("link", { name: "Follow this problem" }).click();
  await main(visitor).getByLabel("Email address").fill(follower);
  await button(visitor, "Follow by email").click();
  await expect(main(visitor)).toContainText("Look into your mailbox.");
  await visitor.goto(await link(follower, `Follow report ${ref}`));
  await button(visitor, "Get updates by email").click();
  await expect(main(visitor)).toContainText("You get updates by email.");

  const page = await at(browser, openAs, crew, phone);
  await page.goto(paths.staff.issueRoute);
  await main(page)
    .getByRole("link", { name: /18 Quay Street/ })
    .first()
    .click();
  await button(page, "Begin").click();
  await expect(main(page)).toContainText("The work has begun.");

  await button(page, "It is fixed").click();
  await expect(main(page)).toContainText("Add a photo of the place as it is now, or a sentence.");

  const photo = { name: "after.jpg", mimeType: "image/jpeg", buffer: await picture(800, 600).jpeg().toBuffer() };
  await main(page).getByLabel("Choose photos").setInputFiles(photo);
  await button(page, "Add these photos").click();
  await expect(section(page, "Photos after the work").getByRole("listitem")).toHaveCount(1);
  const checked = () =>
    owner.count("stored_file f JOIN issue_photo p ON p.stored_file_id = f.id WHERE p.report_id = $1 AND f.status = 'received'", [id]);
  await expect.poll(checked, { timeout: 15_000 }).toBe(1);
  await main(page).getByLabel("What was done").fill("We filled the hole.");
  await button(page, "It is fixed").click();
  await expect(main(page)).toContainText("It is done. Those who follow are told.");
  expect(await owner.rows("SELECT status, resolution, closed_by FROM issue_report WHERE id = $1", [id])).toEqual([
    { status: "resolved", resolution: "fixed", closed_by: crew.accountId },
  ]);
  await expect(main(page).getByRole("button", { name: "It is fixed" })).toHaveCount(0);

  // What everybody reads of it, come from the mail.
  await visitor.goto(await link(follower, `Report ${ref} is done`));
  await expect(main(visitor)).toContainText(ref);
  const stops = section(visitor, "How it stands").getByRole("listitem");
  await expect(stops).toHaveText([/Done: Reported/, /Done: Work has begun/, /Done: The crew is done[^]*We filled the hole\./]);
  await expect(section(visitor, "Photos").getByRole("img", { name: "Photo 1, Pothole, after the work" })).toBeVisible();
  await expect(main(visitor)).not.toContainText("Mrs Ito");
  await expect(main(visitor).getByRole("link", { name: "Is it not fixed?" })).toBeVisible();
});

test("a report is sorted in, given on, planned and closed only with a reason that everybody reads", async ({ page, owner, openAs }) => {
  const desk = await makeStaff(owner, "works", "Ada Desk");
  const { id, ref } = await makeDeskReport(owner, { status: "new", description: "A hole at the ferry." });
  await openAs(desk);
  await page.goto(`${paths.staff.issues}?q=${ref}`);
  await main(page).getByRole("link", { name: "Pothole" }).click();
  await main(page).getByRole("radio", { name: "Dangerous" }).check();
  await button(page, "Sort it in").click();
  await expect(main(page)).toContainText("It is sorted in.");
  await main(page).getByLabel("Colleague or crew").selectOption({ label: "Ada Desk" });
  await button(page, "Give it").click();
  await expect(main(page)).toContainText("It is yours.");

  const on = cityWorks(2);
  await main(page).getByLabel("Day of the work").fill(cityToday(-30));
  await button(page, "Plan the day").click();
  await expect(main(page)).toContainText("Choose a working day from today on.");
  await main(page).getByLabel("Day of the work").fill(on);
  await button(page, "Plan the day").click();
  await expect(main(page)).toContainText("The day is planned. Those who follow are told.");
  expect(await owner.rows("SELECT status, scheduled_on::text AS day FROM issue_report WHERE id = $1", [id])).toEqual([
    { status: "scheduled", day: on },
  ]);
  await page.goto(paths.issue(ref));
  await expect(section(page, "How it stands").getByRole("listitem").last()).toContainText(
    `Work is planned for ${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(on))}`,
  );
  await page.goto(paths.staff.issue(ref));

  await main(page).getByRole("link", { name: "It is done or ends" }).click();
  await main(page).getByLabel("Sentence for everybody").fill("The harbour authority mends this quay.");
  await button(page, "Save how it ended").click();
  await expect(main(page)).toContainText("Say how it ends.");
  await expect(main(page).getByLabel("Sentence for everybody")).toHaveValue("The harbour authority mends this quay.");
  await main(page).getByLabel("Passed on to somebody else").check();
  await button(page, "Save how it ended").click();
  await expect(main(page)).toContainText("Say who does it instead.");
  await main(page)
    .getByLabel(/Who does it instead/)
    .fill("the harbour authority");
  await button(page, "Save how it ended").click();
  await expect(main(page)).toContainText("It is done. Those who follow are told.");
  expect(await owner.rows("SELECT status, resolution, severity FROM issue_report WHERE id = $1", [id])).toEqual([
    { status: "closed", resolution: "referred", severity: 3 },
  ]);
  await page.goto(paths.issue(ref));
  await expect(main(page).locator(".lead")).toHaveText("It is with the harbour authority now, not with the city.");
  await expect(section(page, "How it stands").getByRole("listitem").last()).toContainText(
    "It is with the harbour authority now, not with the city.",
  );
  await expect(section(page, "How it stands")).toContainText("The harbour authority mends this quay.");
});

test("two reports of one hole are merged and taken apart again, and those who follow either are told", async ({
  page,
  owner,
  openAs,
  resident,
}) => {
  const desk = await makeStaff(owner, "works");
  const [stays, twin] = [
    await makeDeskReport(owner, { address: "7 Quay Street" }),
    await makeDeskReport(owner, { address: "9 Quay Street" }),
  ];
  await followReport(owner, twin, resident);
  const told = () => owner.count("notification WHERE account_id = $1", [resident.accountId]);
  const before = await told();
  await openAs(desk);
  await page.goto(paths.staff.issueStep(twin.ref, "merge"));
  await main(page)
    .getByLabel(/reference|Reference/)
    .fill(stays.ref.toLowerCase());
  await button(page, "Merge").click();
  await expect(main(page)).toContainText("The reports are merged.");
  await expect(main(page)).toContainText(`Merged into ${stays.ref}`);
  await expect.poll(told, { timeout: 15_000 }).toBe(before + 1);

  await page.goto(paths.staff.issue(stays.ref));
  await section(page, "Reports near it")
    .getByRole("button", { name: `Take out again ${twin.ref}` })
    .click();
  await expect(main(page)).toContainText("The report is taken out again.");
  expect(await owner.rows("SELECT status, duplicate_of_id FROM issue_report WHERE id = $1", [twin.id])).toEqual([
    { status: "triaged", duplicate_of_id: null },
  ]);
  await expect.poll(told, { timeout: 15_000 }).toBe(before + 2);
});

test("what is opened again lands with another person than the one who closed it", async ({ browser, owner, openAs }) => {
  const [first, second] = [await makeStaff(owner, "works", "Una First"), await makeStaff(owner, "works", "Ben Second")];
  const { id, ref } = await makeDeskReport(owner, { status: "inProgress", crew: first });
  const page = await at(browser, openAs, first);
  await page.goto(paths.staff.routeStop(ref));
  await main(page).getByLabel("What was done").fill("We filled the hole.");
  await button(page, "It is fixed").click();
  await expect(main(page)).toContainText("This report is done.");

  const other = await at(browser, openAs, second);
  await other.goto(paths.staff.issueStep(ref, "reopen"));
  await main(other).getByLabel("Why it is opened again").fill("It is back, as deep as before.");
  await button(other, "Open it again").click();
  await expect(main(other)).toContainText("It is open again.");
  const [now] = await owner.rows<{ crew: string }>("SELECT crew_account_id AS crew FROM issue_report WHERE id = $1", [id]);
  expect(now!.crew).not.toBe(first.accountId);
  await other.goto(paths.issue(ref));
  await expect(main(other).locator(".lead")).toContainText(/^It was opened again on .+ Counted from then, the city deals with it by /);

  await page.goto(paths.staff.issue(ref));
  await expect(main(page)).toContainText("You said it was done before. A colleague looks at it now.");
  await expect(main(page).getByRole("link", { name: "It is done or ends" })).toHaveCount(0);
  await page.goto(paths.staff.issues + "?view=mine");
  await expect(main(page)).not.toContainText(ref);
});

test("what names somebody is taken out, a report is made private, and each look at the reporter can be read by them", async ({
  page,
  owner,
  openAs,
  resident,
}) => {
  const desk = await makeStaff(owner, "works");
  const { id, ref } = await makeDeskReport(owner, { reporter: resident, description: "A hole. Ask Mrs Ito." });
  await openAs(desk);
  await page.goto(paths.staff.issueStep(ref, "redact"));
  await main(page).getByLabel("Text").fill("A small hole. […]");
  await button(page, "Save the text").click();
  await expect(main(page)).toContainText("Only take parts out");
  await main(page).getByLabel("Text").fill("A hole. […]");
  await button(page, "Save the text").click();
  await expect(main(page)).toContainText("Everybody reads the new text now.");
  expect(await owner.rows("SELECT summary FROM public_issue WHERE report_id = $1", [id])).toEqual([{ summary: "A hole. […]" }]);
  await button(page, "Make it private").click();
  await expect(main(page)).toContainText("Nobody in public sees it now.");
  expect(await owner.count("public_issue WHERE report_id = $1", [id])).toBe(0);

  await main(page).getByRole("link", { name: "Show who reported it" }).click();
  await expect(main(page)).toContainText(resident.email);
  expect(await owner.count("audit_event WHERE action = 'issue.contactRead' AND party_id = $1", [resident.partyId])).toBe(1);
});
