import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeStanding } from "./portal/things/applications";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { makeStaff, type StaffMember } from "./portal/staff";
import type { Owner } from "./portal/owner";

const main = (page: Page) => page.getByRole("main");
const rows = (page: Page) => main(page).locator("tbody tr");

/** A clerk of the city clerk's office alone, and so many cases that only a search for `about` shows. */
async function desk(owner: Owner, count: number): Promise<{ clerk: StaffMember; about: string; refs: string[] }> {
  const clerk = await makeStaff(owner);
  await owner.rows("DELETE FROM account_department WHERE account_id = $1", [clerk.accountId]);
  await owner.rows("INSERT INTO account_department (account_id, department_id) SELECT $1, id FROM department WHERE slug = 'city-clerk'", [
    clerk.accountId,
  ]);
  const about = `Dog ${clerk.username.slice(-12)}`;
  const resident = await makeResident(owner, { bills: 0 });
  const refs: string[] = [];
  for (let n = 0; n < count; n += 1)
    refs.push((await makeStanding(owner, resident, { status: "submitted", subject: `${about} ${n}` })).ref);
  return { clerk, about, refs };
}

const standing = (owner: Owner, refs: string[]) =>
  owner.rows<{ ref: string; assignee: string | null; priority: number }>(
    "SELECT ref, assignee_id AS assignee, priority FROM application WHERE ref = ANY ($1) ORDER BY ref",
    [refs],
  );
const search = (about: string, more = "") => `${paths.staff.applications}?q=${encodeURIComponent(about)}${more}`;

test("ten cases are triaged in at most 60 key presses: every one is read in its line, two are marked as urgent, and all are taken", async ({
  page,
  owner,
  openAs,
}) => {
  const { clerk, about, refs } = await desk(owner, 10);
  await openAs(clerk);
  await page.goto(search(about, "&view=unassigned"));
  await expect(rows(page)).toHaveCount(10);
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await expect(async () => {
    await page.keyboard.press("Escape"); // nothing, until scripts run
    await press("j");
    await expect(rows(page).first().locator("th a")).toBeFocused({ timeout: 500 });
  }).toPass();

  for (let left = 10; left > 0; left -= 1) {
    if (left === 9 || left === 4) {
      const urgent = await rows(page).locator("th a:focus").innerText();
      await press("p");
      await expect(main(page).getByRole("status").filter({ hasText: "It is urgent now." })).toBeVisible();
      await expect(rows(page).first()).toContainText(urgent); // what is urgent comes first
      while (!(await rows(page).first().locator("th a:focus").count())) await press("k");
    }
    await press("a");
    await expect(rows(page)).toHaveCount(left - 1);
    if (left > 1) await expect(rows(page).locator("th a:focus")).toHaveCount(1);
  }
  expect(presses).toBeLessThanOrEqual(60);
  const found = await standing(owner, refs);
  expect(found.every(({ assignee }) => assignee === clerk.accountId)).toBe(true);
  expect(found.filter(({ priority }) => priority === 1)).toHaveLength(2);
});

test("single keys do nothing in a field, are listed by a question mark, and are switched off in the preferences", async ({
  page,
  owner,
  openAs,
}) => {
  const { clerk, about, refs } = await desk(owner, 2);
  await openAs(clerk);
  await page.goto(search(about));
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(main(page).getByRole("searchbox")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("End");
  await page.keyboard.type("ap?");
  await expect(main(page).getByRole("searchbox")).toHaveValue(`${about}ap?`);
  await main(page).getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText("mark as urgent");
  await page.keyboard.press("Escape");

  await main(page).getByRole("link", { name: "Turn shortcuts on or off" }).click();
  await main(page).getByRole("checkbox", { name: "Use single keys" }).uncheck();
  await main(page).getByRole("button", { name: "Save keys" }).click();
  await expect(main(page)).toContainText("Your choice of keys is saved.");
  await page.goto(search(about));
  await main(page).getByRole("checkbox", { name: "Select all 2" }).check(); // scripts run
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await expect(main(page).locator("b[role=status]")).toHaveText("2 of 2 selected");
  expect((await standing(owner, refs)).every(({ assignee }) => assignee === null)).toBe(true);
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("several cases are taken at once, a page says what became of each, and it is undone where nobody changed it since", async ({
      page,
      owner,
      openAs,
    }) => {
      const { clerk, about, refs } = await desk(owner, 3);
      const colleague = await makeStaff(owner, "supervisor");
      await openAs(clerk);
      const queue = search(about, "&view=open&sort=newest");
      await page.goto(queue);
      await main(page).getByRole("button", { name: "Take" }).click();
      await expect(main(page)).toContainText("Select at least one case first.");
      for (const ref of refs)
        await main(page)
          .getByRole("checkbox", { name: `Select ${ref}` })
          .check();
      if (scripts) await expect(main(page).locator("b[role=status]")).toHaveText("3 of 3 selected");
      await owner.rows("UPDATE application SET opened_by = $1, opened_at = now() WHERE ref = $2", [colleague.accountId, refs[0]]);
      await main(page).getByRole("button", { name: "Take" }).click();
      await expectHeading(page, "What changed");
      await expect(main(page).getByRole("status")).toContainText("2 cases are yours now.");
      await expect(rows(page).filter({ hasText: refs[0]! })).toContainText("a colleague has it open");
      await expect(rows(page).filter({ hasText: refs[1]! })).toContainText("Yours now");

      await owner.rows("UPDATE application SET assignee_id = $1 WHERE ref = $2", [colleague.accountId, refs[2]]);
      await main(page).getByRole("button", { name: "Undo" }).click();
      await expect(main(page).getByRole("status")).toContainText("1 of 2 cases are back as they were.");
      await expect(rows(page).filter({ hasText: refs[2]! })).toContainText("somebody changed it since");
      await expect(main(page).getByRole("button", { name: "Undo" })).toHaveCount(0);
      const found = new Map((await standing(owner, refs)).map(({ ref, assignee }) => [ref, assignee]));
      expect(refs.map((ref) => found.get(ref))).toEqual([null, null, colleague.accountId]);

      await page.getByRole("link", { name: "Cases", exact: true }).last().click();
      await expect(page).toHaveURL((url) => url.searchParams.get("q") === about && url.searchParams.get("sort") === "newest");
      await expect(rows(page)).toHaveCount(3);
      await expect(rows(page).filter({ hasText: refs[0]! })).toContainText(/Open with Sam Staff since \d/);
    });

    test("one case is made urgent and back above the queue, whose filter stays", async ({ page, owner, openAs }) => {
      const { clerk, about, refs } = await desk(owner, 2);
      await openAs(clerk);
      await page.goto(search(about, "&stop=submitted"));
      await main(page)
        .getByRole("checkbox", { name: `Select ${refs[1]}` })
        .check();
      await main(page).getByRole("button", { name: "Mark as urgent" }).click();
      await expect(main(page)).toContainText(`${refs[1]}. It is urgent now.`);
      await expect(page).toHaveURL((url) => url.searchParams.get("stop") === "submitted" && url.searchParams.get("q") === about);
      await expect(rows(page).first()).toContainText("Urgent");
      await main(page).getByRole("button", { name: "Undo" }).click();
      await expect(main(page)).toContainText(`${refs[1]}. Back as it was`);
      expect((await standing(owner, refs)).map(({ priority }) => priority)).toEqual([0, 0]);
    });

    test("a case is found by its reference whatever the view, and by whose it is", async ({ page, owner, openAs }) => {
      const { clerk, refs } = await desk(owner, 1);
      await openAs(clerk);
      await page.goto(`${paths.staff.applications}?view=late`);
      const narrow = main(page).locator("details.fold");
      if (!(await narrow.evaluate((one: HTMLDetailsElement) => one.open))) await narrow.locator("summary").click();
      await main(page).getByRole("searchbox").fill(refs[0]!.toLowerCase().replaceAll("-", " "));
      await main(page).getByRole("button", { name: "Filter" }).click();
      await expect(rows(page)).toHaveCount(1);
      await expect(rows(page)).toContainText(refs[0]!);
      await page.goto(search("zzqx nobody"));
      await expect(main(page)).toContainText("Nothing fits here.");
    });
  });

test("the file holds the filtered list and nothing of other departments, runs no formula, and is written down", async ({
  page,
  owner,
  openAs,
}) => {
  const { clerk, about, refs } = await desk(owner, 2);
  const resident = await makeResident(owner, { bills: 0 });
  const formula = await makeStanding(owner, resident, { status: "submitted", subject: `=1+1 ${about}` });
  const others = await makeStanding(owner, resident, { service: "tree-work-permit", status: "submitted", subject: `${about} tree` });
  await openAs(clerk);
  const read = async (query: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.goto(paths.staff.casesFile + query).catch(() => undefined)]);
    expect(download.suggestedFilename()).toMatch(/^cases-\d{4}-\d\d-\d\d\.csv$/);
    return readFileSync(await download.path(), "utf8");
  };
  const narrowed = await read(`?q=${encodeURIComponent(about)}`);
  expect(narrowed.split("\r\n")).toHaveLength(1 + 3 + 1);
  for (const ref of [...refs, formula.ref]) expect(narrowed).toContain(ref);
  expect(narrowed).toContain(`,'=1+1 ${about},`);
  const whole = await read("?view=open");
  expect(whole).toContain(refs[0]!);
  expect(whole).not.toContain(others.ref);
  const [shown] = await owner.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM audit_shown WHERE account_id = $1 AND action = 'cases.exported' AND party_id = $2",
    [clerk.accountId, resident.partyId],
  );
  expect(shown!.n).toBeGreaterThan(0);
});

test("whether the city is on time is said in a sentence, drawn, listed and saved, for the departments of its reader", async ({
  page,
  owner,
  openAs,
}) => {
  const { clerk } = await desk(owner, 0);
  await owner.rows(
    `INSERT INTO service_record (service, department_id, promised, decided, on_time, decided_before, on_time_before, half, nine_in_ten, measured_at)
     SELECT s.slug, d.id, s.promised, s.decided, s.kept, 10, 7, s.half, s.nine, now()
     FROM (VALUES ('dog-licence', 'city-clerk', 5, 40, 37, 3, 6), ('certificate-of-residence', 'city-clerk', 3, 4, 1, NULL, NULL), ('tree-work-permit', 'public-works', 9, 50, 20, 4, 8))
       AS s (slug, home, promised, decided, kept, half, nine) JOIN department d ON d.slug = s.home
     ON CONFLICT (service) DO UPDATE SET decided = excluded.decided, on_time = excluded.on_time, decided_before = 10, on_time_before = 7,
       half = excluded.half, nine_in_ten = excluded.nine_in_ten, promised = excluded.promised`,
  );
  await openAs(clerk);
  await page.goto(paths.staff.analytics);
  await expectHeading(page, "Are we on time?");
  await expect(main(page)).toContainText(/\d+ of \d+ applications of the last 90 days were decided by the promised day/);
  await expect(main(page).getByRole("img", { name: "Half within 3 working days, nine in ten within 6. Promised: 5." })).toBeVisible();
  await expect(rows(page).filter({ hasText: "37 of 40 (92 %)" })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: "Fewer than 5" })).not.toHaveCount(0);
  await expect(main(page)).not.toContainText("20 of 50");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    main(page).getByRole("link", { name: "Save these figures as a file (CSV)" }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain(",5,3,6,37,40,7,10\r\n");

  await owner.rows(
    `INSERT INTO service_record (service, promised, decided, on_time, decided_before, on_time_before, measured_at) VALUES ('', 0, 100, 94, 0, 0, now())
     ON CONFLICT (service) DO UPDATE SET decided = 100, on_time = 94`,
  );
  await page.goto(`${paths.home}?again`);
  await expect(main(page)).toContainText("94 of 100 applications were answered on time.");
});

for (const scripts of [true, false])
  test(`that the list has changed is said ${scripts ? "once a minute to who uses it, and nothing moves by itself" : "nowhere without scripts"}`, async ({
    browser,
    owner,
    openAs,
  }) => {
    const { clerk, about, refs } = await desk(owner, 2);
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    await openAs(clerk, context);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes(paths.staff.casesNews) && asked.push(request.url()));
    if (scripts) await page.clock.install();
    await page.goto(search(about));
    await expect(rows(page)).toHaveCount(2);
    const top = async () => (await rows(page).first().boundingBox())!.y;
    const news = main(page).locator(".queue-news");
    if (!scripts) {
      await expect(news).toBeEmpty();
      expect((await news.boundingBox())?.height ?? 0).toBeLessThan(30);
      return context.close();
    }
    await main(page).getByRole("searchbox").or(main(page).getByLabel("Search")).first().focus();
    const before = await top();
    await owner.rows("UPDATE application SET priority = 1 WHERE ref = $1", [refs[0]]);
    await page.mouse.move(10, 10);
    expect(asked).toEqual([]); // not within the first minute
    await page.clock.fastForward(61_000);
    expect(asked).toEqual([]); // nor while nobody does anything
    await expect(async () => {
      await page.mouse.move(20 + Math.random() * 100, 20);
      await expect(news).toContainText("1 case has changed.", { timeout: 1_000 });
    }).toPass();
    expect(asked).toHaveLength(1);
    expect(await top()).toBe(before);
    await expect(main(page).getByRole("searchbox").or(main(page).getByLabel("Search")).first()).toBeFocused();
    await expect(rows(page).filter({ hasText: "Urgent" })).toHaveCount(0);
    await news.getByRole("link", { name: "Refresh" }).click();
    await expect(rows(page).filter({ hasText: "Urgent" })).toHaveCount(1);
    await expect(news).toBeEmpty();
    await context.close();
  });
