import type { Page } from "@playwright/test";
import { paper, picture } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeDraft, makeStanding } from "./portal/things/applications";
import { revokeSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { makeResident, staffAccount } from "./portal/residents";
import { writeInThePast } from "./portal/things/threads";
import { expectAccessible } from "./steps/looks";
import { codeFor, sayWho, typeCode } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name });
const waiting = (page: Page, name: string) => main(page).locator("form .documents > li").filter({ hasText: name });
const attached = (page: Page, name: string) => main(page).locator(".attachments > li").filter({ hasText: name });

const pdf = async (name: string, bytes?: Buffer) => ({ name, mimeType: "application/pdf", buffer: bytes ?? (await paper()) });
const jpg = async (name: string) => ({ name, mimeType: "image/jpeg", buffer: await picture(700, 900).jpeg().toBuffer() });

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });

    const write = (page: Page, text: string) => main(page).getByLabel("Your message").fill(text);

    test("a message about an application takes files; its department and nobody else opens them", async ({
      page,
      browser,
      owner,
      openAs,
      signedIn,
    }) => {
      const { ref } = await makeStanding(owner, signedIn, { service: "building-permit", subject: "14 Quay Street" });
      await page.goto(paths.application(ref));
      await write(page, "The plan is enclosed.");
      await main(page)
        .locator("#file")
        .setInputFiles([await pdf("plan.pdf"), await jpg("yard.jpg")]);
      if (scripts) {
        for (const name of ["plan.pdf", "yard.jpg"]) await expect(waiting(page, name)).toContainText("Received");
        await expectAccessible(page, "a message with files");
      }
      await button(page, "Send message").click();
      await expectHeading(page, "Building permit: 14 Quay Street");
      await expect(main(page)).toContainText("Message sent");
      for (const [name, kind] of [
        ["plan.pdf", "PDF"],
        ["yard.jpg", "JPG"],
      ] as const) {
        await expect(attached(page, name)).toContainText("Received");
        await expect(attached(page, name)).toContainText(new RegExp(`\\(${kind}, \\d+ kB\\)`));
      }
      const href = (await attached(page, "plan.pdf").getByRole("link").getAttribute("href"))!;
      const answer = await page.request.get(href);
      expect([answer.status(), answer.headers()["content-disposition"]]).toEqual([200, expect.stringContaining("attachment")]);

      const [stranger, clerk] = [await makeResident(owner), await staffAccount(owner, "clerk")];
      for (const [who, status] of [
        [stranger, 404],
        [clerk, 200],
      ] as const) {
        const elsewhere = await browser.newContext();
        await openAs(who, elsewhere);
        expect((await elsewhere.request.get(href)).status()).toBe(status);
        await elsewhere.close();
      }

      await page.goto(paths.application(ref));
      await expect(main(page)).toContainText("It is added to the conversation");
      await write(page, "And another thing.");
      await button(page, "Send message").click();
      await expect(main(page).locator(".conversation")).toContainText("And another thing.");
      expect(await owner.count("thread WHERE party_id = $1", [signedIn.partyId])).toBe(1);
      await page.goto(paths.documents);
      await expect(main(page).locator(".section").filter({ hasText: "Sent with a message" })).toContainText("yard.jpg");
    });

    test("a file that is not taken is said at once; the text stays, the file is left out, and the rest is sent", async ({
      page,
      owner,
      signedIn,
    }) => {
      const thread = await writeInThePast(owner, signedIn);
      const reply = main(page).getByLabel("Your reply");
      await page.goto(paths.thread(thread));
      await reply.fill("Two metres.");
      await main(page)
        .locator("#file")
        .setInputFiles([await pdf("good.pdf"), await pdf("empty.pdf", Buffer.alloc(0))]);
      if (scripts) await expect(waiting(page, "empty.pdf")).toContainText("The file is empty.");
      await expect(waiting(page, "good.pdf").filter({ hasText: /Uploading|Sending/ })).toHaveCount(0, { timeout: 20_000 }); // all of it has arrived
      await button(page, "Send message").click();
      await expect(main(page).locator(".error-summary")).toContainText("Remove the files that were not taken first.");
      await expect(reply).toHaveValue("Two metres.");
      await expect(waiting(page, "empty.pdf")).toContainText("The file is empty.");
      await waiting(page, "empty.pdf").getByRole("button", { name: "Leave it out empty.pdf" }).click();
      await expect(waiting(page, "empty.pdf")).toHaveCount(0);
      if (scripts) await expect(waiting(page, "good.pdf")).toBeFocused();
      await expect(reply).toHaveValue("Two metres.");
      await button(page, "Send message").click();
      await expect(attached(page, "good.pdf")).toContainText("Received");
      await expect(waiting(page, "good.pdf")).toHaveCount(0);
      await expect(reply).toHaveValue("");
      expect(await owner.count("message WHERE thread_id = $1 AND text = 'Two metres.'", [thread])).toBe(1);
    });

    test("without words nothing is sent, and its files wait", async ({ page, owner, signedIn }) => {
      const thread = await writeInThePast(owner, signedIn);
      await page.goto(paths.thread(thread));
      await main(page)
        .locator("#file")
        .setInputFiles(await pdf("plan.pdf"));
      if (scripts) await expect(waiting(page, "plan.pdf")).toContainText("Received");
      await button(page, "Send message").click();
      await expect(main(page).locator(".error-summary")).toContainText("Write your message.");
      await expect(waiting(page, "plan.pdf")).toBeVisible();
      await page.goto(paths.thread(thread)); // another day, another device
      await expect(waiting(page, "plan.pdf")).toBeVisible();
      await main(page).getByLabel("Your reply").fill("Here it is.");
      await button(page, "Send message").click();
      await expect(attached(page, "plan.pdf")).toBeVisible();
    });

    test("what was typed is there again when the session has ended meanwhile", async ({ page, mail, owner, signedIn }) => {
      const { ref } = await makeStanding(owner, signedIn, { status: "submitted" });
      await page.goto(paths.application(ref));
      await write(page, "Two metres and a half.");
      await revokeSession(owner, signedIn.session.id);
      await button(page, "Send message").click();
      await expectHeading(page, "Sign in");
      await sayWho(page, signedIn.username);
      await typeCode(page, await codeFor(mail, signedIn.email));
      await expectHeading(page, "Dog licence: Rex");
      await expect(main(page).getByLabel("Your message")).toHaveValue("Two metres and a half.");
    });
  });

test("files for another's conversation, for a draft, from another site and by nobody go nowhere", async ({
  page,
  portal,
  owner,
  signedIn,
}) => {
  const stranger = await makeResident(owner);
  const [theirs, own] = [await writeInThePast(owner, stranger), await writeInThePast(owner, signedIn)];
  const { ref: draft } = await makeDraft(owner, signedIn);
  const multipart = { file: await pdf("a.pdf") };
  const post = (address: string, origin = portal.origin) =>
    page.request.post(address, { multipart, headers: { origin, accept: "application/json" }, maxRedirects: 0 });
  const to = (thread: string) => paths.writing({ thread, back: paths.thread(thread) });
  expect((await post(to(theirs))).status()).toBe(404);
  expect((await post(paths.writing({ application: draft, back: paths.application(draft) }))).status()).toBe(404);
  expect((await post(paths.writing({ thread: own, back: "/account" }))).status()).toBe(404);
  expect((await post(paths.writing({ thread: own, back: "//elsewhere.example" }))).status()).toBe(404);
  expect((await post("/api/messages")).status()).toBe(404);
  expect((await post(to(own), "https://elsewhere.example")).status()).toBe(403);
  expect(await owner.count("stored_file WHERE party_id IN ($1, $2)", [signedIn.partyId, stranger.partyId])).toBe(0);
  expect((await post(to(own))).status()).toBe(200);
  await page.context().clearCookies();
  expect(await (await post(to(own))).json()).toMatchObject({ problem: expect.stringContaining("You were signed out") });
});
