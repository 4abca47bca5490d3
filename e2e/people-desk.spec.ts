import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { makeResident, staffAccount } from "./portal/residents";
import { codeFor, sayWho, typeCode } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");
const reason = "called about a locked account";

/** From the search to the page of one person. */
async function find(page: Page, query: string, name: string) {
  await page.goto(paths.staff.people);
  await main(page).getByLabel("Name, username or email address").fill(query);
  await main(page).getByLabel("Reason").fill(reason);
  await main(page).getByRole("button", { name: "Search" }).click();
  await main(page).getByRole("link", { name }).click();
  await expectHeading(page, name);
}

/** From the list, the oldest first, to what was asked for last: other tests have asked for much. */
async function openNewest(page: Page, about: string) {
  await page.goto(paths.staff.approvals);
  const more = main(page).getByRole("link", { name: "More" });
  while (await more.isVisible()) {
    await page.goto((await more.getAttribute("href"))!);
    await expectHeading(page, "Approvals");
  }
  await main(page).getByRole("row").filter({ hasText: about }).getByRole("link").last().click();
}

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a person is found by a part of their name, locked with a reason, told, and let in again", async ({
      page,
      browser,
      address,
      owner,
      openAs,
      mail,
    }) => {
      const name = `Quentin Locksmith ${address.replaceAll(".", " ")}`;
      const person = await makeResident(owner, { name, bills: 0 });
      await openAs(await staffAccount(owner, "supervisor"));
      await find(page, name.toLowerCase().slice(3), name);
      const lock = main(page).locator("#lock");
      await lock.getByRole("button", { name: "Lock account" }).click();
      await expect(main(page)).toContainText("Write a reason of 8 to 300 characters.");
      await lock.getByLabel("Reason").fill("Strangers tried the account");
      await lock.getByRole("button", { name: "Lock account" }).click();
      await expect(main(page)).toContainText("The account is locked.");
      const told = await mail.waitFor(person.email, ({ subject }) => subject === "Your account is locked");
      expect(told.text).toContain("Strangers tried the account");

      const home = await browser.newContext({ javaScriptEnabled: scripts, extraHTTPHeaders: { "x-forwarded-for": `${address}9` } });
      const theirs = await home.newPage();
      await theirs.goto(paths.signIn);
      await sayWho(theirs, person.username);
      await typeCode(theirs, await codeFor(mail, person.email));
      await expect(theirs).toHaveURL(new RegExp(paths.signInStopped));

      await main(page).locator("#lock").getByLabel("Reason").fill("They called, it was them");
      await main(page).locator("#lock").getByRole("button", { name: "Unlock account" }).click();
      await expect(main(page)).toContainText("The account is open again.");
      await home.close();
    });

    test("an account that is not active is opened again by the desk; one that its owner closed is not", async ({
      page,
      address,
      owner,
      openAs,
      mail,
    }) => {
      const name = `Rosa Sleeper ${address.replaceAll(".", " ")}`;
      const person = await makeResident(owner, { name, bills: 0 });
      await owner.rows("UPDATE account SET status = 'inactive' WHERE id = $1", [person.accountId]);
      await openAs(await staffAccount(owner, "supervisor"));
      await find(page, name, name);
      const desk = main(page).locator("#lock");
      await desk.getByLabel("Reason").fill("They called and want it back");
      await desk.getByRole("button", { name: "Open account" }).click();
      await expect(main(page)).toContainText("The account is open again.");
      const told = await mail.waitFor(person.email, ({ subject }) => subject === "Your account is open again");
      expect(told.text).toContain("They called and want it back");

      await owner.rows("UPDATE account SET status = 'inactive' WHERE id = $1", [person.accountId]);
      await owner.rows("INSERT INTO account_closure (account_id, closes_at, closed_at) VALUES ($1, now(), now())", [person.accountId]);
      await page.goto(paths.staff.person(person.accountId, reason));
      await expect(main(page).getByRole("heading", { name: "Closed for good" })).toBeVisible();
      await expect(main(page).getByRole("button")).toHaveCount(0);
    });

    test("another role is asked for by one and approved by another", async ({ page, browser, owner, openAs }) => {
      const clerk = await staffAccount(owner, "clerk");
      const before = await owner.rows("SELECT role FROM account WHERE id = $1", [clerk.accountId]);
      await openAs(await staffAccount(owner, "admin"));
      await find(page, "clerk", "Priya Raman");
      const role = main(page).locator("#work");
      await role.getByRole("radio", { name: "public records" }).check();
      await role.getByLabel("Reason").fill("Moves to the records desk");
      await role.getByRole("button", { name: "Ask for the change" }).click();
      await expect(main(page)).toContainText("A colleague has to approve it now.");
      await openNewest(page, "Priya Raman");
      await expect(main(page)).toContainText("Another person has to decide this.");

      const desk = await browser.newContext({ javaScriptEnabled: scripts });
      await openAs(await staffAccount(owner, "supervisor"), desk);
      const second = await desk.newPage();
      await second.goto(new URL(page.url()).pathname);
      await second.getByRole("main").getByRole("radio", { name: "Approve" }).check();
      await second.getByRole("main").getByRole("button", { name: "Decide" }).click();
      await expect(second.getByRole("main")).toContainText("Your decision is written down.");
      expect(await owner.rows("SELECT role FROM account WHERE id = $1", [clerk.accountId])).toEqual([{ role: "records" }]);
      await owner.rows("UPDATE account SET role = $2 WHERE id = $1", [clerk.accountId, before[0]!.role]);
      await desk.close();
    });
  });

test("whoever opens a person without saying why is asked first, and nothing is shown", async ({ page, owner, openAs, resident }) => {
  await openAs(await staffAccount(owner, "admin"));
  await page.goto(paths.staff.person(resident.accountId, ""));
  await expect(main(page)).toContainText("Say why you open this account.");
  await expect(main(page)).not.toContainText(resident.email);
  await main(page).getByLabel("Reason").fill(reason);
  await main(page).getByRole("button", { name: "Open" }).click();
  await expect(main(page)).toContainText(resident.email);
});
