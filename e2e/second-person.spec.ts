import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeStanding } from "./portal/things/applications";
import type { Owner } from "./portal/owner";
import { makeStaff, type StaffMember } from "./portal/staff";

const main = (page: Page) => page.getByRole("main");
const reason = "works on building permits only";

const approvalOf = async (owner: Owner, { accountId }: StaffMember) =>
  (await owner.rows<{ id: string }>("SELECT id FROM approval WHERE subject_id = $1 ORDER BY asked_at DESC LIMIT 1", [accountId]))[0]!.id;

/** Who asks, who decides, and whom it is about. */
const threeOfStaff = async (owner: Owner, third: "clerk" | "admin" = "clerk") => ({
  admin: await makeStaff(owner, "admin"),
  second: await makeStaff(owner, "supervisor"),
  third: await makeStaff(owner, third),
});

async function approve(page: Page, approval: string) {
  await page.goto(paths.staff.approval(approval));
  await main(page).getByRole("radio", { name: "Approve" }).check();
  await main(page).getByRole("button", { name: "Decide" }).click();
  await expect(main(page)).toContainText("Your decision is written down.");
}

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a colleague’s services are narrowed by two, everyone concerned reads of it, and their session ends", async ({
      page,
      browser,
      owner,
      openAs,
      mail,
    }) => {
      const { admin, second, third: clerk } = await threeOfStaff(owner);
      const desk = await browser.newContext({ javaScriptEnabled: scripts });
      await openAs(clerk, desk);
      const theirs = await desk.newPage();
      await theirs.goto(paths.staff.roles);
      await expect(main(theirs).getByRole("row").filter({ hasText: "Confirm a refusal" }).getByText("Nobody")).toHaveCount(4);

      await openAs(admin);
      await page.goto(paths.staff.person(clerk.accountId, reason));
      const form = main(page).locator("#work");
      await form.getByRole("checkbox", { name: "New passport" }).check();
      await form.getByLabel("Reason").fill(reason);
      await form.getByRole("button", { name: "Ask for the change" }).click();
      await expect(form).toContainText("Choose only services of the departments that you chose.");
      await form.getByRole("checkbox", { name: "New passport" }).uncheck();
      await form.getByRole("checkbox", { name: "Building permit" }).check();
      await form.getByRole("button", { name: "Ask for the change" }).click();
      await expect(main(page)).toContainText("A colleague has to approve it now.");
      const asked = await mail.waitFor(clerk.email, ({ subject }) => subject === "Someone asked to change your staff account");
      expect(asked.text).toContain("Services: Building permit");
      expect(asked.text).toContain(reason);

      const approval = await approvalOf(owner, clerk);
      await page.goto(paths.staff.approval(approval));
      await expect(main(page)).toContainText("Another person has to decide this.");
      await page.context().clearCookies();
      await openAs(second);
      await page.goto(paths.staff.approval(approval));
      await expect(main(page)).toContainText("now: all of these departments");
      await approve(page, approval);
      await mail.waitFor(admin.email, ({ subject }) => subject === "Your request was approved");
      await mail.waitFor(clerk.email, ({ subject }) => subject === "Your staff account has changed");
      await theirs.goto(paths.staff.home);
      await expect(theirs).toHaveURL(new RegExp(paths.signIn));
      expect(await owner.rows("SELECT services FROM account WHERE id = $1", [clerk.accountId])).toEqual([
        { services: ["building-permit"] },
      ]);
      const written = await owner.rows<{ action: string }>(
        "SELECT action FROM audit_event WHERE subject_id = $1 AND action LIKE 'roleChange%'",
        [approval],
      );
      expect(written.map(({ action }) => action).toSorted()).toEqual(["roleChange.approved", "roleChange.asked"]);
      await desk.close();
    });

    test("whoever asked takes it back, the colleague reads so, and nobody decides it", async ({ page, owner, openAs, mail }) => {
      const { admin, second, third: clerk } = await threeOfStaff(owner);
      await openAs(admin);
      await page.goto(paths.staff.person(clerk.accountId, reason));
      const form = main(page).locator("#work");
      await form.getByRole("checkbox", { name: "Building permit" }).check();
      await form.getByLabel("Reason").fill(reason);
      await form.getByRole("button", { name: "Ask for the change" }).click();
      await expect(main(page)).toContainText("A colleague has to approve it now.");
      const approval = await approvalOf(owner, clerk);
      await page.goto(paths.staff.approval(approval));
      await main(page).getByRole("button", { name: "Take back this request" }).click();
      await expect(main(page)).toContainText("You have taken the request back.");
      const told = await mail.waitFor(clerk.email, ({ subject }) => subject === "Your staff account stays as it is");
      expect(told.text).toContain("Whoever asked took it back.");
      await page.context().clearCookies();
      await openAs(second);
      await page.goto(paths.staff.approval(approval));
      await expect(main(page)).toContainText("It was taken back before anybody decided.");
      await expect(main(page).getByRole("button", { name: "Decide" })).toHaveCount(0);
    });

    test("a colleague’s own resident account is named by two, and its cases are closed to them", async ({
      page,
      owner,
      resident,
      openAs,
      mail,
    }) => {
      const { admin, second, third: clerk } = await threeOfStaff(owner);
      const { ref } = await makeStanding(owner, resident, { service: "building-permit", status: "intakeCheck", subject: "8 Ferry Row" });
      await openAs(admin);
      await page.goto(paths.staff.person(clerk.accountId, reason));
      const form = main(page).locator("#own");
      await expect(form).toContainText("No account is named.");
      await form.getByLabel("Email address of their resident account").fill("nobody@post.example");
      await form.getByLabel("Reason").fill(reason);
      await form.getByRole("button", { name: "Ask for the change" }).click();
      await expect(form).toContainText("There is no resident account with this email address.");
      await form.getByLabel("Email address of their resident account").fill(resident.email);
      await form.getByRole("button", { name: "Ask for the change" }).click();
      await expect(main(page)).toContainText("A colleague has to approve it now.");
      const asked = await mail.waitFor(clerk.email, ({ subject }) => subject === "Someone asked to change your staff account");
      expect(asked.text).toContain("A resident account is named as your own.");
      expect(asked.text).not.toContain(resident.email);
      const approval = await approvalOf(owner, clerk);
      await page.context().clearCookies();
      await openAs(second);
      await page.goto(paths.staff.approval(approval));
      await expect(main(page)).toContainText(resident.email);
      await approve(page, approval);
      await page.context().clearCookies();
      await openAs(clerk);
      await page.goto(paths.staff.application(ref));
      await expect(main(page)).not.toContainText("8 Ferry Row");
    });

    test("one who looks after accounts is locked by two, and told once it is so", async ({ page, owner, openAs, mail }) => {
      const { admin, second, third: leaver } = await threeOfStaff(owner, "admin");
      await openAs(admin);
      await page.goto(paths.staff.person(leaver.accountId, reason));
      const lock = main(page).locator("#lock");
      await expect(lock).toContainText("This takes two people.");
      await lock.getByLabel("Reason").fill("Has left the city");
      await lock.getByRole("button", { name: "Ask to lock it" }).click();
      await expect(main(page)).toContainText("A colleague has to approve it now.");
      const approval = await approvalOf(owner, leaver);
      await page.context().clearCookies();
      await openAs(second);
      await approve(page, approval);
      const told = await mail.waitFor(leaver.email, ({ subject }) => subject === "Your account is locked");
      expect(told.text).toContain("Has left the city");
      expect(await owner.rows("SELECT status FROM account WHERE id = $1", [leaver.accountId])).toEqual([{ status: "locked" }]);
    });
  });
