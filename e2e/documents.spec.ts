import { createConnection } from "node:net";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { paper, paperOf, picture } from "@/lib/documents/testing/papers";
import { LARGEST_FILE } from "@/lib/documents/rules";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeDraft, makeStanding } from "./portal/things/applications";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { expectAccessible } from "./steps/looks";

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name });
const heldFile = (page: Page, name: string) => main(page).locator(".documents > li").filter({ hasText: name });

/** In two steps, with scripts and without. */
async function removeHeld(page: Page, name: string) {
  await heldFile(page, name).getByText(`Remove ${name}`).click();
  await heldFile(page, name)
    .getByRole("button", { name: `Yes, remove it ${name}` })
    .click();
}

const pdf = async (name: string, bytes?: Buffer) => ({ name, mimeType: "application/pdf", buffer: bytes ?? (await paper()) });
const photo = async (name: string, image = picture(700, 900)) => ({ name, mimeType: "image/jpeg", buffer: await image.jpeg().toBuffer() });

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });

    /** Chooses files as a person does; without scripts they are sent by the button. */
    async function send(page: Page, files: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0]) {
      await main(page).locator("#file").setInputFiles(files);
      if (!scripts) await button(page, "Continue").click();
    }

    test("files are sent, checked, looked at, taken away; what is wrong with one is said at it, and the others are there", async ({
      page,
      owner,
      signedIn,
    }) => {
      const { ref } = await makeDraft(owner, signedIn, "passport-renewal", {});
      await page.goto(paths.applicationDocument(ref, "identity"));
      await expectHeading(page, "Add proof of who you are");
      await button(page, "Continue").click();
      await expect(main(page).locator(".error-summary")).toContainText("Choose a file first.");

      await send(page, [await pdf("identity.pdf"), await pdf("locked.pdf", await paper({ userPassword: "x", pdfVersion: "1.7" }))]);
      await expect(heldFile(page, "identity.pdf")).toContainText("Received");
      await expect(heldFile(page, "locked.pdf")).toContainText("The file is protected by a password.");
      await button(page, "Continue").click();
      await expect(main(page).locator(".error-summary")).toContainText("Remove the files that were not taken first.");
      await removeHeld(page, "locked.pdf");
      await expect(heldFile(page, "locked.pdf")).toHaveCount(0);
      if (scripts) await expect(heldFile(page, "identity.pdf")).toBeFocused();

      const link = heldFile(page, "identity.pdf").getByRole("link", { name: "identity.pdf" });
      const answer = await page.request.get((await link.getAttribute("href"))!);
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": expect.stringContaining('attachment; filename="identity.pdf"'),
        "x-content-type-options": "nosniff",
        "content-security-policy": expect.stringContaining("sandbox"),
        "cache-control": expect.stringContaining("no-store"),
      });
      expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
      await button(page, "Continue").click();
      await expect(page).not.toHaveURL(/documents\/identity/);
    });

    test("a file is replaced: the old one stays until another is taken, and a file is removed in two steps", async ({
      page,
      owner,
      signedIn,
    }) => {
      const { ref } = await makeDraft(owner, signedIn, "passport-renewal", {});
      await page.goto(paths.applicationDocument(ref, "oldPassport"));
      await send(page, await pdf("old.pdf"));
      await expect(heldFile(page, "old.pdf")).toContainText("Received");

      async function replace(name: string, file: Awaited<ReturnType<typeof pdf>>) {
        const row = heldFile(page, name);
        await row.getByText(`Replace ${name}`).click();
        await row.getByLabel("Choose the file that takes its place").setInputFiles(file);
        if (!scripts) await row.getByRole("button", { name: "Replace with this file" }).click();
      }
      await replace("old.pdf", await pdf("empty.pdf", Buffer.alloc(0)));
      await expect(heldFile(page, "empty.pdf")).toContainText("The file is empty.");
      await expect(heldFile(page, "old.pdf")).toContainText("Received");
      await replace("empty.pdf", await pdf("new.pdf"));
      await expect(heldFile(page, "new.pdf")).toContainText("Received");
      await expect(heldFile(page, "empty.pdf")).toHaveCount(0);
      if (scripts) await expect(heldFile(page, "new.pdf")).toBeFocused();

      for (const name of ["old.pdf", "new.pdf"]) {
        await removeHeld(page, name);
        await expect(heldFile(page, name)).toHaveCount(0);
      }
      if (scripts) await expect(main(page).locator("#file")).toBeFocused();
      await expect(main(page)).toContainText("None yet.");
    });

    test("one byte too many, an empty file, a program and more files than asked for are refused in words", async ({
      page,
      owner,
      signedIn,
    }) => {
      const { ref } = await makeDraft(owner, signedIn, "passport-renewal", {});
      await page.goto(paths.applicationDocument(ref, "addressProof"));
      const bad = { "large.pdf": paperOf(LARGEST_FILE + 1), "empty.pdf": Buffer.alloc(0), "program.pdf": Buffer.from("MZ") };
      for (const [name, bytes] of Object.entries(bad)) await send(page, await pdf(name, bytes));
      await expect(heldFile(page, "large.pdf")).toContainText("The file must be 10 MB or smaller.");
      await expect(heldFile(page, "empty.pdf")).toContainText("The file is empty.");
      await expect(heldFile(page, "program.pdf")).toContainText("The file is not what its name says.");
      await send(page, await Promise.all(["one.pdf", "two.pdf", "three.pdf"].map((name) => pdf(name))));
      await expect(main(page)).toContainText("You can add up to 2 files here. Remove one first.");
      expect(await owner.count("document d JOIN stored_file f ON f.id = d.file_id WHERE d.party_id = $1 AND f.status <> 'rejected'", [signedIn.partyId])).toBe(2); // prettier-ignore
    });

    test("a passport photo is shown with what may be a problem, and can be used even so", async ({ page, owner, signedIn }) => {
      const { ref } = await makeDraft(owner, signedIn, "passport-renewal", {});
      await page.goto(paths.applicationDocument(ref, "photo"));
      await send(page, await photo("me.jpg", picture(900, 900)));
      await expect(heldFile(page, "me.jpg")).toContainText("Received");
      const found = main(page).locator(".portrait");
      await expect(found).toContainText("Cut it to that shape.");
      await expect(found).toContainText("You can use this photo even so.");
      await expect(found.getByRole("img", { name: "Your photo" })).toHaveJSProperty("complete", true);
      expect(await found.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await expect(main(page).locator(".photo-rules li")).toHaveCount(4);
      await found.getByLabel("Tell us why the photo is as it is").fill("x".repeat(401));
      await button(page, "Use this photo").click();
      await expect(main(page).locator(".error-summary")).toContainText("400 characters or shorter");
      if (scripts) await expectAccessible(page, "a passport photo with its checks");
      await found.getByLabel("Tell us why the photo is as it is").fill("I cannot stand still.");
      await button(page, "Use this photo").click();
      await expect(page).not.toHaveURL(/documents\/photo/);
      await page.goto(paths.applicationReview(ref));
      await expect(main(page)).toContainText("You told us: I cannot stand still.");
      expect(await owner.count("document WHERE party_id = $1 AND remark = 'I cannot stand still.'", [signedIn.partyId])).toBe(1);
    });

    test("what the city asks for later is answered with a file", async ({ page, owner, signedIn }) => {
      const { id, ref } = await makeStanding(owner, signedIn, { status: "submitted" });
      await owner.rows("UPDATE application SET status = 'actionRequired', stage_before = 'inReview', waiting_since = now() WHERE id = $1", [id]); // prettier-ignore
      const [item] = await owner.rows<{ id: string }>(
        `INSERT INTO requested_item (application_id, party_id, kind, title, reason, asked_by, due_on)
         VALUES ($1, $2, 'document', 'Vaccination card', 'The copy cannot be read.', $3, current_date + 10) RETURNING id`,
        [id, signedIn.partyId, signedIn.accountId],
      );
      await page.goto(paths.applicationAsked(ref, item!.id));
      await main(page)
        .locator("#file")
        .setInputFiles(await pdf("card.pdf"));
      if (!scripts) await button(page, "Add these files").click();
      await expect(heldFile(page, "card.pdf")).toContainText("Received");
      if (scripts) await expectAccessible(page, "a request with a file");
      await button(page, "Send answer").click();
      await expect(main(page)).toContainText("Your answer is sent.");
      expect(await owner.count("requested_item WHERE id = $1 AND status = 'submitted'", [item!.id])).toBe(1);
    });

    test("a file that was sent before is used again, and the list of documents has both", async ({ page, owner, signedIn }) => {
      const [{ ref: first }, { ref: second }] = [await makeDraft(owner, signedIn), await makeDraft(owner, signedIn)];
      await page.goto(paths.applicationDocument(first, "rabies"));
      await send(page, await pdf("rabies.pdf"));
      await expect(heldFile(page, "rabies.pdf")).toContainText("Received");
      await page.goto(paths.applicationDocument(second, "rabies"));
      await main(page).getByText("Use one you sent before").click();
      await button(page, "Use this file rabies.pdf").click();
      await expect(heldFile(page, "rabies.pdf")).toContainText("Received");
      await page.goto(paths.documents);
      await expectHeading(page, "Your documents");
      for (const ref of [first, second]) await expect(main(page).locator(".section").filter({ hasText: ref })).toContainText("rabies.pdf");
    });
  });

test("a file is sent by pieces, its progress is told, and it can be sent again when the connection was lost", async ({
  page,
  context,
  owner,
  signedIn,
}) => {
  const { ref } = await makeDraft(owner, signedIn);
  await page.goto(paths.applicationDocument(ref, "rabies"));
  await context.setOffline(true);
  await main(page)
    .locator("#file")
    .setInputFiles(await pdf("rabies.pdf"));
  await expect(main(page).locator(".sending")).toContainText("The connection was lost. Nothing of it was kept.");
  await button(page, "Continue").click();
  await expect(main(page).locator(".error-summary")).toContainText("Wait until all files are sent");
  await expectAccessible(page, "a file that could not be sent");
  await context.setOffline(false);
  await button(page, "Try again rabies.pdf").click();
  await expect(heldFile(page, "rabies.pdf")).toContainText("Received");
  await expect(main(page).getByRole("status")).toHaveText("rabies.pdf: Received");
});

test("a connection cut at sixty in a hundred leaves no file, no row and no bytes", async ({ portal, owner, signedIn }) => {
  const { ref } = await makeDraft(owner, signedIn);
  const body = Buffer.concat([
    Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n'),
    paperOf(5_000_000),
    Buffer.from("\r\n--x--\r\n"),
  ]);
  const { hostname, port, host } = new URL(portal.origin);
  const socket = createConnection(Number(port), hostname);
  await once(socket, "connect");
  const cookie = signedIn.session.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const back = paths.applicationDocument(ref, "rabies");
  socket.write(
    `POST ${paths.uploads({ ref, slot: "rabies", back })} HTTP/1.1\r\nhost: ${host}\r\norigin: ${portal.origin}\r\ncookie: ${cookie}\r\naccept: application/json\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  socket.write(body.subarray(0, Math.floor(body.length * 0.6)));
  const rows = () => owner.count("document WHERE party_id = $1", [signedIn.partyId]);
  await expect.poll(rows).toBe(1);
  socket.destroy();
  await expect.poll(rows).toBe(0);
  await expect.poll(() => owner.count("stored_file WHERE party_id = $1", [signedIn.partyId]), { timeout: 20_000 }).toBe(0);
});

test("what the storage cannot keep is said with a code, and the next try is taken", async ({ page, portal, owner, signedIn }) => {
  test.setTimeout(120_000); // the server starts twice
  const { ref } = await makeDraft(owner, signedIn);
  const file = `${test.info().outputDir}-no-folder`;
  await writeFile(file, "");
  await portal.restart({ STORAGE_URL: `file://${file}` });
  try {
    await page.goto(paths.applicationDocument(ref, "rabies"));
    await main(page)
      .locator("#file")
      .setInputFiles(await pdf("rabies.pdf"));
    await expect(main(page).locator(".sending")).toContainText(/we could not keep this file\..* tell us this code: [A-Z0-9]{3}-/);
    expect((await page.request.get("/api/health/ready")).status()).toBe(503);
  } finally {
    await portal.restart();
    await rm(file);
  }
  await button(page, "Try again rabies.pdf").click();
  await expect(heldFile(page, "rabies.pdf")).toContainText("Received");
});

test("files of another person, of a draft that was sent, from another site and by nobody go nowhere", async ({
  page,
  portal,
  owner,
  signedIn,
}) => {
  const stranger = await makeResident(owner);
  const [{ ref: theirs }, { ref: own }] = [await makeDraft(owner, stranger), await makeDraft(owner, signedIn)];
  const multipart = { file: await pdf("a.pdf") };
  const post = (ref: string, headers: Record<string, string> = { origin: portal.origin }, slot = "rabies") =>
    page.request.post(paths.uploads({ ref, slot, back: paths.applicationDocument(ref, slot) }), { multipart, headers, maxRedirects: 0 });
  expect((await post(theirs)).status()).toBe(404);
  expect((await post(own, { origin: portal.origin }, "nothing")).status()).toBe(404);
  expect((await post(own, { origin: "https://elsewhere.example" })).status()).toBe(403);
  expect((await page.request.post("/api/uploads", { multipart, headers: { origin: portal.origin } })).status()).toBe(404);
  await owner.rows("UPDATE application SET status = 'expired', expires_at = NULL WHERE ref = $1", [own]);
  expect((await post(own)).status()).toBe(404);
  expect(await owner.count("stored_file WHERE party_id IN ($1, $2)", [signedIn.partyId, stranger.partyId])).toBe(0);
  await page.context().clearCookies();
  expect(await (await post(own)).json()).toMatchObject({ problem: expect.stringContaining("You were signed out") });
});
