import { request, type Page } from "@playwright/test";
import { paper } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { askFor, makeDraft, makeStanding, type MadeApplication } from "./portal/things/applications";
import type { Owner } from "./portal/owner";
import { makeResident, staffAccount, type Resident } from "./portal/residents";
import { makeStaff } from "./portal/staff";
import { openSession } from "./portal/opened-session";

const main = (page: Page) => page.getByRole("main");

/** A building permit at its check, with a plan of two pages, and an answer that came to something that was asked for. */
async function buildingCase(owner: Owner, origin: string, resident: Resident): Promise<MadeApplication> {
  const made = await makeStanding(owner, resident, { service: "building-permit", status: "intakeCheck", subject: "14 Quay Street" });
  const draft = await makeDraft(owner, resident);
  const cookie = (await openSession(owner, resident.accountId)).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const as = await request.newContext({ baseURL: origin, maxRedirects: 0, extraHTTPHeaders: { accept: "text/html", origin, cookie } });
  const plan = { name: "plan.pdf", mimeType: "application/pdf", buffer: await paper({}, 2) };
  const back = paths.applicationDocument(draft.ref, "rabies");
  await as.post(paths.uploads({ ref: draft.ref, slot: "rabies", back }), { multipart: { file: plan } });
  await as.dispose();
  const received = () =>
    owner.rows("SELECT id FROM stored_file WHERE party_id = $1 AND status = 'received' AND name = 'plan.pdf'", [resident.partyId]);
  await expect.poll(async () => (await received()).length, { timeout: 20_000 }).toBe(1);
  await owner.rows("UPDATE document SET application_id = $1, kind = 'sitePlan', name = 'Site plan' WHERE application_id = $2", [
    made.id,
    draft.id,
  ]);
  const item = await askFor(owner, made, "Distance to the east line");
  await owner.rows("UPDATE requested_item SET status = 'submitted', reply = '4.1 m', answered_at = now() WHERE id = $1", [item]);
  return made;
}

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a case is read, judged, noted, asked about and passed on", async ({ page, portal, owner, resident, openAs }) => {
      const { ref, id } = await buildingCase(owner, portal.origin, resident);
      await openAs(await makeStaff(owner, "clerk"));
      await page.goto(`${paths.staff.application(ref)}?view=open`);
      await expect(main(page).getByRole("heading", { level: 1 })).toContainText("14 Quay Street");
      await expect(main(page)).toContainText("Open with you since");

      const sheet = main(page).getByRole("img", { name: /Page 1 of 2/ });
      await expect.poll(() => sheet.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(900);
      await main(page).getByRole("link", { name: "Turn" }).click();
      await expect(page).toHaveURL(/turn=90/);
      await expect.poll(() => sheet.evaluate((image: HTMLImageElement) => image.naturalWidth > image.naturalHeight)).toBe(true);
      await main(page).getByRole("link", { name: "As text", exact: true }).click();
      await expect(page).toHaveURL(/as=text/);
      await expect(main(page)).toContainText("Proof of address");
      await main(page).getByRole("link", { name: "Page after" }).click();
      await expect(main(page)).toContainText("Page 2 of 2");

      await expect(main(page).locator("#answers")).toContainText("4.1 m");
      const items = main(page).locator("#items");
      await items.getByLabel("Accepted", { exact: true }).check();
      await items.getByRole("button", { name: "Save" }).click();
      await expect(main(page)).toContainText("The answer is judged.");

      const criteria = main(page).locator("#criteria");
      const boundaries = criteria.getByRole("group", { name: "Does it keep 3 metres to each boundary?" });
      await boundaries.getByLabel("Does not meet").check();
      await criteria.getByRole("button", { name: "Save findings" }).click();
      await expect(main(page)).toContainText("Say why, in words the resident understands.");
      await boundaries.getByLabel("Meets", { exact: true }).check();
      await criteria.getByRole("button", { name: "Save findings" }).click();
      await expect(main(page)).toContainText("Your findings are saved.");

      const notes = main(page).locator("#notes");
      await notes.getByLabel("Add a note").fill("The pipe was relined.");
      await notes.getByRole("button", { name: "Save note" }).click();
      await expect(notes.getByText("The pipe was relined.")).toBeVisible();

      await main(page).getByRole("button", { name: "Assign to me" }).click();
      await expect(main(page)).toContainText("The case is assigned.");
      await main(page)
        .getByRole("button", { name: /^Pass on to/ })
        .click();
      await expect(main(page)).toContainText("The case has gone on.");
      await expect(main(page).locator("#others")).toContainText("Under review");
      await main(page).locator("#items summary").click();
      await main(page).getByLabel("What do you need?").fill("Section drawing");
      await main(page).getByLabel("Why do you need it?").fill("The height cannot be read.");
      await main(page).getByRole("button", { name: "Ask the resident" }).click();
      await expect(main(page).locator("#items")).toContainText("Waiting for the resident");
      expect(await owner.rows("SELECT status, stage_before FROM application WHERE id = $1", [id])).toEqual([
        { status: "actionRequired", stage_before: "inReview" },
      ]);
    });

    test("the desk begins the conversation, and the resident is told and answers", async ({ page, owner, resident, openAs, mail }) => {
      const { ref, id } = await makeStanding(owner, resident, {
        service: "building-permit",
        status: "intakeCheck",
        subject: "5 Rope Walk",
      });
      await openAs(await makeStaff(owner, "clerk"));
      await page.goto(paths.staff.application(ref));
      const conversation = main(page).locator("#conversation");
      await expect(conversation).toContainText("Nobody has written about this case yet.");
      await conversation.getByText("Write to the resident").click();
      await conversation.getByRole("button", { name: "Send" }).click();
      await expect(conversation.locator(".error-summary")).toBeVisible();
      await conversation.getByRole("textbox").fill("Which door is the way in?");
      await conversation.getByRole("button", { name: "Send" }).click();
      await expect(main(page)).toContainText("Your message is sent.");
      await expect(conversation).toContainText("Which door is the way in?");
      const told = await mail.waitFor(resident.email, ({ subject }) => subject?.endsWith("wrote to you") === true);
      expect(told.text).not.toContain("Which door");
      const threads = await owner.rows<{ id: string }>("SELECT id FROM thread WHERE application_id = $1", [id]);
      expect(threads).toHaveLength(1);
      await main(page).locator("#log summary").click();
      await expect(main(page).locator("#log")).toContainText("Answers sealed and sent.");
      await page.context().clearCookies();
      await openAs(resident);
      await page.goto(paths.thread(threads[0]!.id));
      await expect(main(page)).toContainText("Which door is the way in?");
    });

    test("a case is open with one at a time, and can be taken over; whose it is reads who opened it", async ({
      page,
      owner,
      resident,
      openAs,
    }) => {
      const { ref, id } = await makeStanding(owner, resident, {
        service: "building-permit",
        status: "intakeCheck",
        subject: "3 Pier Road",
      });
      await owner.rows(
        "UPDATE application SET opened_by = (SELECT id FROM account WHERE username = 'clerk'), opened_at = now() WHERE id = $1",
        [id],
      );
      await openAs(await makeStaff(owner, "clerk"));
      await page.goto(paths.staff.application(ref));
      await expect(main(page)).toContainText("Open with");
      await expect(main(page).getByRole("button", { name: "Save findings" })).toHaveCount(0);
      await main(page).getByRole("button", { name: "Take over" }).click();
      await expect(main(page)).toContainText("You have the case now.");
      await expect(main(page).getByRole("button", { name: "Save findings" })).toBeVisible();
      await main(page).getByRole("button", { name: "Let go" }).click();
      await expect(main(page).getByRole("heading", { name: "Cases" })).toBeVisible();
      await openAs(resident);
      await page.goto(paths.accountPrivacy);
      await expect(main(page)).toContainText("Your application was opened");
    });
  });

test("the queue's order leads from case to case by keys, and another department's case is refused with words", async ({
  page,
  owner,
  openAs,
}) => {
  const street = await makeResident(owner, { bills: 0, name: "Quinn Queue" });
  const refs: string[] = [];
  for (const [days, subject] of [
    [1, "First Lane"],
    [2, "Second Lane"],
  ] as const) {
    const made = await makeStanding(owner, street, { service: "building-permit", status: "intakeCheck", subject });
    await owner.rows("UPDATE application SET priority = 1, due_on = '1999-01-01'::date + $2::int WHERE id = $1", [made.id, days]);
    refs.push(made.ref);
  }
  await openAs(await makeStaff(owner, "clerk"));
  await page.goto(`${paths.staff.application(refs[0]!)}?view=late&service=building-permit`);
  await expect(main(page).getByRole("heading", { level: 1 })).toContainText("First Lane");
  await page.keyboard.press("j");
  await expect(main(page).getByRole("heading", { level: 1 })).toContainText("Second Lane");
  await expect(page).toHaveURL(/view=late&service=building-permit/);
  await page.keyboard.press("k");
  await expect(main(page).getByRole("heading", { level: 1 })).toContainText("First Lane");
  await openAs(await staffAccount(owner, "passport-officer"));
  expect((await page.goto(paths.staff.application(refs[0]!)))?.status()).toBe(403);
});
