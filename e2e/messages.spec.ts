import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { revokeSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { makeResident, staffAccount } from "./portal/residents";
import { writeInThePast } from "./portal/things/threads";
import { fieldsOf } from "./steps/posted-form";
import { codeFor, sayWho, typeCode } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true });
const idOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1)!;

/** What a header link says, also where the header folds. */
const navLink = (page: Page, name: string | RegExp) => page.getByRole("banner").getByRole("navigation").getByRole("link", { name });

async function writeToCity(page: Page, department: string, subject: string, text: string) {
  await main(page).getByRole("radio", { name: department }).check();
  await main(page).getByLabel("What is it about?").fill(subject);
  await main(page).getByLabel("Your message").fill(text);
  await button(page, "Send message").click();
}

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a resident asks, the department answers, a mail says so, the resident replies and closes", async ({
      page,
      browser,
      portal,
      owner,
      mail,
      openAs,
      signedIn,
    }) => {
      test.setTimeout(90_000);
      const subject = `Porch ${signedIn.username}`;
      await page.goto(paths.messages);
      await expect(main(page)).toContainText("No conversation is open.");
      await main(page).getByRole("link", { name: "Write to the city" }).click();
      await expectHeading(page, "Write to the city");
      await button(page, "Send message").click();
      await expect(main(page).locator(".error-summary")).toContainText("Choose a department.");
      await writeToCity(page, "Permits Centre", subject, "May I build a porch?\n<b>Two metres</b> deep.");
      await expectHeading(page, subject);
      await expect(main(page)).toContainText("It went to Permits Centre.");
      await expect(main(page)).toContainText("<b>Two metres</b> deep.");
      const ref = await main(page).locator(".plate").innerText();
      const toDesk = await mail.waitFor("permits@mail.harbourton.example", ({ subject }) => Boolean(subject?.includes(ref)));
      expect(toDesk.text).toContain(paths.staff.thread(idOf(page)));
      expect(toDesk.text).not.toContain("porch");

      const office = await browser.newContext();
      await openAs(await staffAccount(owner, "clerk"), office);
      const clerk = await office.newPage();
      await clerk.goto(paths.staff.messages);
      await main(clerk).getByRole("link", { name: subject }).click();
      await expectHeading(clerk, subject);
      await expect(main(clerk)).toContainText(`From ${signedIn.name}.`);
      await main(clerk).getByLabel("Note", { exact: true }).fill("Plan looks fine to me.");
      await button(clerk, "Add note").click();
      await expect(main(clerk).getByRole("listitem").filter({ hasText: "Plan looks fine to me." })).toContainText(
        "Only staff can see this",
      );
      await main(clerk).getByLabel(`Your answer to ${signedIn.name}`).fill("Yes. How wide is it?");
      await main(clerk).getByRole("checkbox", { name: "The resident has to answer" }).check();
      await button(clerk, "Send answer").click();
      await expect(main(clerk).locator(".conversation")).toContainText("Yes. How wide is it?");
      await expect(main(clerk)).toContainText("Waits for the resident");

      const told = await mail.waitFor(signedIn.email);
      expect(told.subject).toBe("Permits Centre wrote to you");
      expect(told.text).toContain(portal.origin + paths.thread(idOf(page)));
      expect(told.text).not.toMatch(/How wide|Plan looks fine|Porch/);

      await page.goto(paths.dashboard);
      await expect(navLink(page, "Messages (1 unread)")).toBeAttached();
      await expect(main(page).getByRole("region", { name: "Messages (1 unread)" })).toContainText(`Unread: ${subject}`);
      await page.goto(paths.messages);
      await expect(main(page)).toContainText("Waiting for you");
      await main(page)
        .getByRole("link", { name: `Unread: ${subject}` })
        .click();
      await expectHeading(page, subject);
      await expect(main(page)).toContainText("Priya Raman, Permits Centre");
      await expect(main(page)).not.toContainText("Plan looks fine to me.");
      await expect(navLink(page, /^Messages$/)).toBeAttached();
      await main(page).getByLabel("Your reply").fill("Four metres.");
      await button(page, "Send message").click();
      await expect(main(page).locator(".conversation")).toContainText("Four metres.");
      await expect(main(page).getByLabel("Your reply")).toHaveValue("");
      if (scripts) await expect(main(page).locator(".conversation > :last-child")).toBeFocused();
      await button(page, "Close this conversation").click();
      await expect(main(page)).toContainText("This conversation is closed.");
      await expect(button(page, "Close this conversation")).toHaveCount(0);
      await page.goto(paths.messages);
      await expect(main(page).getByRole("link", { name: subject })).toHaveCount(0);
      await main(page).getByRole("link", { name: "All" }).click();
      await expect(main(page).getByRole("link", { name: subject })).toBeVisible();
      expect(mail.unreadTo(signedIn.email)).toEqual([]);
      await office.close();
    });

    test("a reply that meets an ended session is there again after signing in", async ({ page, mail, owner, signedIn }) => {
      const thread = await writeInThePast(owner, signedIn);
      await page.goto(paths.thread(thread));
      await main(page).getByLabel("Your reply").fill("Two metres and a half.");
      await revokeSession(owner, signedIn.session.id);
      await button(page, "Send message").click();
      await expectHeading(page, "Sign in");
      await sayWho(page, signedIn.username);
      await typeCode(page, await codeFor(mail, signedIn.email));
      await expectHeading(page, "How deep may a porch be?");
      await expect(main(page).getByLabel("Your reply")).toHaveValue("Two metres and a half.");
      await button(page, "Send message").click();
      await expect(main(page).locator(".conversation")).toContainText("Two metres and a half.");
      await expect(main(page).getByLabel("Your reply")).toHaveValue("");
      expect(await owner.count("message WHERE thread_id = $1 AND author_kind = 'resident'", [thread])).toBe(2);
    });

    test("a bill leads to a message about it, and the message back to the bill", async ({ page, signedIn }) => {
      const [bill] = signedIn.bills;
      await page.goto(paths.bill(bill!.id));
      await main(page).getByRole("link", { name: "Ask about this bill" }).click();
      await expectHeading(page, "Write to the city");
      await expect(main(page).getByRole("radio", { name: "Water Billing" })).toBeChecked();
      await writeToCity(page, "Water Billing", "The amount", "Was it read?");
      await expectHeading(page, "The amount");
      await expect(main(page)).toContainText(bill!.ref);
      await main(page)
        .getByRole("link", { name: new RegExp(bill!.subject) })
        .click();
      await expectHeading(page, new RegExp(bill!.subject));
    });

    test("staff pass a message on: it leaves their list, and the resident reads where it went", async ({
      page,
      owner,
      resident,
      openAs,
      context,
    }) => {
      const subject = `Space ${resident.username}`;
      const thread = await writeInThePast(owner, resident, { subject });
      await openAs(await staffAccount(owner, "clerk"));
      await page.goto(paths.staff.thread(thread));
      await main(page).getByRole("radio", { name: "Parking" }).check();
      await button(page, "Pass on").click();
      await expect(main(page).locator(".error-summary")).toContainText("Write a reason");
      await main(page).getByLabel("Why?").fill("It is about a parking space.");
      await button(page, "Pass on").click();
      await expectHeading(page, "Messages from residents");
      await expect(main(page)).toContainText("The message was passed on.");
      await expect(main(page).getByRole("link", { name: subject })).toHaveCount(0);
      expect((await page.goto(paths.staff.thread(thread)))!.status()).toBe(403);
      await context.clearCookies();
      await openAs(resident);
      await page.goto(paths.thread(thread));
      await expect(main(page)).toContainText("Passed on to Parking");
      await expect(main(page)).not.toContainText("It is about a parking space.");
    });
  });

test("another person's thread does not exist, nor one for a deputy who sees bills alone", async ({
  page,
  owner,
  signedIn: _,
  openAs,
  context,
}) => {
  const other = await makeResident(owner);
  const thread = await writeInThePast(owner, other);
  const statusOf = async (path: string) => (await page.goto(path))!.status();
  expect(await statusOf(paths.thread(thread))).toBe(404);
  expect(await statusOf(paths.newMessage({ bill: other.bills[0]!.id }))).toBe(404);
  await context.clearCookies();
  await openAs((await owner.rows<{ accountId: string }>(`SELECT id AS "accountId" FROM account WHERE username = 'deputy'`))[0]!);
  expect(await statusOf(paths.messages)).toBe(404);
  expect(await statusOf(paths.newMessage())).toBe(404);
  await page.goto(paths.bills);
  await expect(navLink(page, /^Messages/)).toHaveCount(0);
});

test("a form posted twice is one message, and staff's own fields are no way in", async ({ page, request, owner, signedIn, portal }) => {
  const thread = await writeInThePast(owner, signedIn);
  await page.goto(paths.thread(thread));
  const { file: _, ...form } = await fieldsOf(page);
  const fields = { ...form, text: "Only once" };
  const address = paths.writing({ thread, back: paths.thread(thread) });
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { accept: "text/html", origin: portal.origin, cookie };
  const post = (extra: object = {}) => request.post(address, { multipart: { ...fields, ...extra }, headers, maxRedirects: 0 });
  const answers = await Promise.all([post(), post(), post(), post()]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303, 303]);
  await post({ text: "As staff", authorKind: "staff" });
  expect(await owner.count("message WHERE thread_id = $1 AND text = 'Only once'", [thread])).toBe(1);
  expect(await owner.count("message WHERE thread_id = $1 AND text = 'As staff'", [thread])).toBe(0);
});

test("opening a thread from the list clears its mark without a new document", async ({ page, owner, signedIn }) => {
  for (const subject of ["One", "Two"]) await writeInThePast(owner, signedIn, { subject });
  await page.goto(paths.messages);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await expect(main(page)).toContainText("2 unread.");
  await main(page).getByRole("link", { name: "Unread: One" }).click();
  await expectHeading(page, "One");
  await expect(navLink(page, "Messages (1 unread)")).toBeVisible();
  await page.goBack();
  await expect(main(page).getByRole("link", { name: "One", exact: true })).toBeVisible();
  await expect(main(page).getByRole("link", { name: "Unread: Two" })).toBeVisible();
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("the first conversation is seen without scrolling", async ({ page, owner, signedIn }) => {
    await writeInThePast(owner, signedIn);
    await page.goto(paths.messages);
    const box = await main(page).locator(".threads > li").first().boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(640);
  });
});
