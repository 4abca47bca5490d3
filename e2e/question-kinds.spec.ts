import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { questionKinds } from "@/lib/services/declaration/question";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { everyKind, kindsAsked } from "./portal/things/every-kind";
import type { Owner } from "./portal/owner";
import { expectHeading } from "./portal/payments-of";
import { makeResident, type Resident } from "./portal/residents";
import { button, fill } from "./steps/applying-steps";
import { expectAccessible } from "./steps/looks";
import { expectNoSidewaysScroll } from "./steps/page-overflow";

const main = (page: Page) => page.getByRole("main");
const problems = (page: Page) => main(page).locator(".error-summary");

/** The markup is the same without scripts: it is checked once. */
async function looksRight(page: Page, where: string, scripts: boolean) {
  await expectNoSidewaysScroll(page);
  if (scripts) await expectAccessible(page, where);
}

/** A child of theirs and a business of theirs, by their parties. */
async function giveFamily(owner: Owner, { accountId }: Resident) {
  const [child, business] = [randomUUID(), randomUUID()];
  await owner.together(async () => {
    await owner.rows("INSERT INTO party (id, kind, display_name) VALUES ($1, 'citizen', 'Noa Tester'), ($2, 'business', 'Quay Boats')", [child, business]); // prettier-ignore
    await owner.rows("INSERT INTO citizen (party_id, legal_name, birth_date) VALUES ($1, 'Noa Tester', '2018-02-09')", [child]);
    await owner.rows(
      `INSERT INTO mandate (account_id, party_id, kind, areas, acts) VALUES ($1, $2, 'guardian', '{*}', '{see,draft,send,pay}'),
         ($1, $3, 'owner', '{*}', '{see,draft,send,pay}')`,
      [accountId, child, business],
    );
  });
  return { child, business };
}

test("every kind of question is filled in, and mended where it was wrong, with and without scripts; its pages fit 320 pixels", async ({
  browser,
  portal,
  owner,
  address,
  openAs,
}) => {
  test.setTimeout(150_000); // the portal starts twice more
  expect([...kindsAsked].sort()).toEqual([...questionKinds].sort());
  const folder = mkdtempSync(join(tmpdir(), "services-"));
  cpSync("lib/city/services", folder, { recursive: true });
  writeFileSync(join(folder, "every-kind.json"), JSON.stringify(everyKind));
  const [land, field] = await owner.rows<{ number: string; line: string }>(
    `SELECT p.number, min(a.number || ' ' || s.name) AS line FROM parcel p JOIN address a ON a.parcel_id = p.id JOIN street s ON s.id = a.street_id
     GROUP BY p.number HAVING count(*) = 1 ORDER BY p.number LIMIT 2`,
  );
  await portal.restart({ SERVICES_DIR: folder });
  try {
    for (const javaScriptEnabled of [true, false])
      await test.step(javaScriptEnabled ? "with scripts" : "without scripts", async () => {
        const resident = await makeResident(owner, { bills: 0 });
        const { child, business } = await giveFamily(owner, resident);
        const context = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled, viewport: { width: 320, height: 640 }, extraHTTPHeaders: { "x-forwarded-for": address } }); // prettier-ignore
        await openAs(resident, context);
        const page = await context.newPage();
        await page.goto(paths.newApplication("every-kind"));
        await button(page, "Begin").click();
        await expectHeading(page, "Try every question");
        const ref = new URL(page.url()).pathname.split("/").at(-1)!;
        await page.goto(paths.applicationStep(ref, "plain"));
        await expectHeading(page, "Plain questions");
        await looksRight(page, "plain questions", javaScriptEnabled);
        await fill(page, { name: "Blue pier", story: "First line.\nSecond line.", metres: "12.5", value: "12.345", begins: "31 2 2027" });
        await fill(page, { open: "no", colour: "green", sides: ["left", "upper"], home: "14 Quay Street" });
        await button(page, "Continue").click();
        await expect(problems(page)).toContainText("Value: ");
        await expect(problems(page)).toContainText("First day: ");
        await expect(problems(page)).toContainText("I keep it clean.");
        await expect(main(page).locator('[name="value"]')).toHaveValue("12.345");
        await expect(main(page).locator('[name="sides"]:checked')).toHaveCount(2);
        await looksRight(page, "plain questions with problems", javaScriptEnabled);
        await fill(page, { value: "1,234.50", begins: "28 2 2027", agreed: "yes" });
        await button(page, "Continue").click();

        await expectHeading(page, "Who and where");
        await looksRight(page, "who and where", javaScriptEnabled);
        await fill(page, { applicant: "self", pupil: child, friend: "child", "friend.name": "Ada Reed", "friend.birthDate": "4 6 1990" });
        await fill(page, { firm: business, builder: "other", land: land!.number, field: "1 Nowhere Street" });
        await button(page, "Continue").click();
        await expect(problems(page)).toContainText("Which other child");
        await expect(problems(page)).toContainText("Who builds");
        await expect(problems(page)).toContainText("The other land");
        await expect(main(page).locator(`[name="pupil"][value="${child}"]`)).toBeChecked();
        await expect(main(page).locator('[name="friend.name"]')).toHaveValue("Ada Reed");
        await looksRight(page, "who and where with problems", javaScriptEnabled);
        await fill(page, { "friend.birthDate": "4 6 2016", "builder.name": "Pier & Sons", field: field!.line });
        await button(page, "Continue").click();

        await expectHeading(page, "Your boats");
        await looksRight(page, "your boats", javaScriptEnabled);
        await main(page).getByRole("link", { name: "Add: Boat" }).click();
        await expectHeading(page, "Boat 1");
        await looksRight(page, "a boat", javaScriptEnabled);
        await fill(page, { boatName: "Dora", price: "900" });
        await button(page, "Save").click();
        await expect(main(page)).toContainText("Dora");
        await button(page, "Continue").click();

        await expectHeading(page, "Check your answers");
        await looksRight(page, "check your answers", javaScriptEnabled);
        const said = ["Blue pier", "First line.", "12.5 metres", "$1,234.50", "28 February 2027", "The green one", "The left one", "The upper one", "14 Quay Street", "Confirmed"]; // prettier-ignore
        const known = ["Robin Tester", "Born 17 May 1984", "Noa Tester", "Born 9 February 2018", "Ada Reed", "Born 4 June 2016", "Quay Boats", "Pier & Sons", land!.number, field!.number, "Dora", "$900.00"]; // prettier-ignore
        for (const one of [...said, ...known]) await expect(main(page)).toContainText(one);
        await main(page).getByRole("checkbox").check();
        await button(page, "Send application").click();
        await expectHeading(page, "Application sent");
        const [row] = await owner.rows<{ answers: object }>("SELECT sent -> 'answers' AS answers FROM application WHERE ref = $1", [ref]);
        expect(row!.answers).toMatchObject({
          ...{ name: "Blue pier", metres: 12.5, value: 123_450, begins: "2027-02-28", open: false, colour: "green" },
          ...{ sides: ["left", "upper"], home: { line: expect.stringContaining("14 Quay Street") as unknown }, agreed: true },
          applicant: { who: "self", name: "Robin Tester", birthDate: "1984-05-17", partyId: resident.partyId },
          pupil: { who: "child", name: "Noa Tester", birthDate: "2018-02-09", partyId: child },
          friend: { who: "child", name: "Ada Reed", birthDate: "2016-06-04" },
          ...{ firm: { name: "Quay Boats", partyId: business }, builder: { name: "Pier & Sons" } },
          ...{ land: { number: land!.number }, field: { number: field!.number } },
          boats: [{ answers: { boatName: "Dora", price: 90_000 } }],
        });
        await context.close();
      });
  } finally {
    await portal.restart();
    rmSync(folder, { recursive: true });
  }
});
