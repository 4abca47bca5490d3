import { randomUUID } from "node:crypto";
import { picture } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { expect, test as base } from "./fixtures";
import { makeDeskReport } from "./portal/things/desk-reports";
import { makeIssueDraft } from "./portal/things/issue-drafts";
import { expectHeading } from "./portal/payments-of";
import { makeStaff } from "./portal/staff";
import { at } from "./steps/desk-steps";
import { pressAndArrive, tabTo } from "./steps/keyboard";
import { fieldsOf } from "./steps/posted-form";
import { expectAccessible, lookAt } from "./steps/looks";
import { expectNoSidewaysScroll } from "./steps/page-overflow";
import { beginReport, describePothole, giveAddress, main, press, readSent } from "./steps/report-steps";

/** Whose browser is writing a report, with its place and category said. */
const test = base.extend<{ writing: void }>({
  writing: async ({ context, owner, portal }, use) => {
    await context.addCookies([{ name: "issue-draft", value: await makeIssueDraft(owner), url: portal.origin }]);
    await use();
  },
});

const photo = async () => ({ name: "hole.jpg", mimeType: "image/jpeg", buffer: await picture(900, 700).jpeg().toBuffer() });
const shown = "SELECT category, status, address, summary, photos FROM public_issue WHERE ref = $1";

test("a problem is reported with the keyboard alone, by address and without the map", async ({ page, owner }) => {
  const radio = (name: string | RegExp) => main(page).getByRole("radio", { name });
  const next = async (heading: string) => {
    await tabTo(page, main(page).getByRole("button", { name: "Continue" }));
    await pressAndArrive(page, "Enter", heading);
  };
  await page.goto(paths.reportIssue);
  await tabTo(page, main(page).getByRole("link", { name: "Nobody is in danger: continue" }));
  await pressAndArrive(page, "Enter", "What is the problem?");
  await tabTo(page, radio(/Pothole/));
  await page.keyboard.press("ArrowDown"); // street light
  await expect(radio(/Street light/)).toBeChecked();
  await next("Where is it?");
  await tabTo(page, main(page).getByLabel("Address or landmark"));
  await page.keyboard.type("58 quay stret");
  await tabTo(page, main(page).getByRole("button", { name: "Continue" }));
  await page.keyboard.press("Enter");
  await tabTo(page, radio("58 Quay Street, Old Harbour"));
  await page.keyboard.press("Space");
  await next("Add photos");
  await next("Tell us more");
  await tabTo(page, main(page).getByLabel("What do you see?"));
  await page.keyboard.type("The lamp is out.");
  await tabTo(page, radio("It is out"));
  await page.keyboard.press("Space");
  await tabTo(page, radio("One"));
  await page.keyboard.press("Space");
  await next("Do you want to hear from us?");
  await tabTo(page, radio(/Yes, by email/));
  await page.keyboard.press("ArrowDown");
  await expect(radio(/No, stay anonymous/)).toBeChecked();
  await next("Check your report");
  await tabTo(page, main(page).getByRole("button", { name: "Send report" }));
  await pressAndArrive(page, "Enter", "Report sent");
  const { ref } = await readSent(page);
  expect(await owner.rows(shown, [ref])).toEqual([
    { category: "streetlight", status: "new", address: "58 Quay Street", summary: "The lamp is out.", photos: 0 },
  ]);
});

test("a problem is placed on the map with the keyboard alone, and what others reported there is in nobody's way", async ({
  page,
  owner,
}) => {
  const map = main(page).getByRole("application", { name: /^Map\./ });
  const said = main(page).locator(".map-said");
  const chosen = async () => ({
    lat: Number(await main(page).locator("input[name=lat]").inputValue()),
    lng: Number(await main(page).locator("input[name=lng]").inputValue()),
  });
  const arrive = async (heading: string) => {
    await tabTo(page, main(page).getByRole("button", { name: "Continue" }));
    await pressAndArrive(page, "Enter", heading);
  };
  await beginReport(page);
  await tabTo(page, main(page).getByRole("radio", { name: /Type an address/ }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(main(page).getByRole("radio", { name: /Pick it on a map/ })).toBeChecked();
  await expect(map.locator("path.m-street").first()).toBeAttached();
  await expect(said).toHaveText("Move the map until the ring lies on the place.");
  expect(await chosen()).toEqual({ lat: 0, lng: 0 }); // nothing is chosen for anybody

  await tabTo(page, map);
  await page.keyboard.press("ArrowRight");
  await expect(said).toHaveText(/^(In front of|\d+ m from) .+/);
  const first = await chosen();
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await chosen()).lat).toBeLessThan(first.lat);
  const zoom = Number(await map.getAttribute("data-zoom"));
  await tabTo(page, main(page).getByRole("button", { name: "Closer" }).last());
  await page.keyboard.press("Enter");
  await expect(map).toHaveAttribute("data-zoom", String(zoom + 1));
  await tabTo(page, main(page).getByRole("button", { name: "Move to the left" }), "Shift+Tab");
  const { lng } = await chosen();
  await page.keyboard.press("Space");
  await expect.poll(async () => (await chosen()).lng).toBeLessThan(lng);

  for (const mode of ["dark", "narrow", "forced colours", "light"] as const) {
    await lookAt(page, mode);
    await expectAccessible(page, `the map, ${mode}`);
    await expectNoSidewaysScroll(page);
  }

  const at = await chosen();
  await makeDeskReport(owner, { at, description: "Hole that lies there already" });
  await arrive("Add photos");
  await arrive("Is it one of these?");
  await expect(main(page).getByRole("list", { name: "Reports near here" }).getByRole("listitem").first()).toContainText(
    "Hole that lies there already",
  ); // the nearest of all
  await tabTo(page, main(page).getByRole("link", { name: "None of these: continue" }));
  await pressAndArrive(page, "Enter", "Tell us more");
  await describePothole(page, "Another hole, beside the first.");
  await main(page).getByRole("radio", { name: /No, stay anonymous/ }).check(); // prettier-ignore
  await press(page, "Continue");
  await expectHeading(page, "Check your report");
  await press(page, "Send report");
  const { ref } = await readSent(page);
  expect(await owner.rows("SELECT lat, lng, category FROM public_issue WHERE ref = $1", [ref])).toEqual([{ ...at, category: "pothole" }]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a problem is reported from where the device is, with a photo, and the link in the mail brings updates", async ({
    page,
    context,
    owner,
    mail,
  }) => {
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ latitude: 38.1249, longitude: -75.1812 });
    await beginReport(page);
    await main(page).getByRole("radio", { name: /Use this device/ }).check(); // prettier-ignore
    await press(page, "Continue");
    await expect(main(page)).toContainText("Press “Find my location”");
    await press(page, "Find my location");
    await expect(main(page).getByText(/You are near \d+ .+/)).toBeVisible();
    await press(page, "Continue");
    await expectHeading(page, "Add photos");
    await expect(main(page)).toContainText("Take none with faces or number plates.");
    await main(page)
      .locator("#camera")
      .setInputFiles(await photo());
    await expect(main(page).getByRole("img", { name: "Photo 1" })).toBeVisible({ timeout: 15_000 });
    await press(page, "Continue");
    await expectHeading(page, "Tell us more");
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/keep"));
    await main(page).getByLabel("What do you see?").fill("A deep ho"); // and the browser is closed
    expect((await kept).status()).toBe(204);
    await page.reload();
    await expect(main(page).getByLabel("What do you see?")).toHaveValue("A deep ho");
    await describePothole(page, "A deep hole beside the drain.");
    const email = `phone.${Date.now()}@post.example`;
    await main(page).getByRole("radio", { name: /Yes, by email/ }).check(); // prettier-ignore
    await main(page).getByLabel("Email address").fill(email);
    await press(page, "Continue");
    await expectHeading(page, "Check your report");
    await expect(main(page)).toContainText("1 photo");
    await press(page, "Send report");
    const { ref } = await readSent(page);
    expect(await owner.rows(shown, [ref])).toMatchObject([{ category: "pothole", photos: 1 }]);

    const { text } = await mail.waitFor(email, ({ subject }) => subject === `We have your report ${ref}`);
    await page.goto(/https?:\S+/.exec(text!)![0]);
    await press(page, "Get updates by email");
    await expect(main(page)).toContainText("You get updates by email.");
    expect(await owner.rows("SELECT followers FROM public_issue WHERE ref = $1", [ref])).toEqual([{ followers: 1 }]);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("a problem is reported with a photo; what was typed stays, and one thing is changed at the end", async ({ page, owner }) => {
    await beginReport(page);
    await giveAddress(page, "nowhere at all");
    await expect(main(page)).toContainText("We found no such place in the city.");
    await expect(main(page).getByLabel("Address or landmark")).toHaveValue("nowhere at all");
    await giveAddress(page, "3 Lantern Street");
    await expectHeading(page, "Add photos");
    const choose = (file: Awaited<ReturnType<typeof photo>>) => main(page).locator("#file").setInputFiles(file);
    await choose({ name: "broken.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ") });
    await press(page, "Continue"); // what was chosen is sent first
    await expect(main(page)).toContainText("Not taken");
    await press(page, "Continue");
    await expect(main(page)).toContainText("Photo 1, “broken.jpg”, could not be taken.");
    await page.goto(paths.reportIssueStep("photos"));
    await press(page, "Remove Photo 1");
    await choose(await photo());
    await press(page, "Continue");
    await expect(main(page).getByRole("img", { name: "Photo 1" })).toBeVisible();
    await press(page, "Continue");
    await expectHeading(page, "Tell us more");
    await main(page).getByLabel("What do you see?").fill("A hole as deep as a hand.");
    await press(page, "Continue"); // no question is answered
    await expect(main(page)).toContainText("Choose an answer.");
    await expect(main(page).getByLabel("What do you see?")).toHaveValue("A hole as deep as a hand.");
    await describePothole(page, "A hole as deep as a hand.");
    await main(page).getByRole("radio", { name: /No, stay anonymous/ }).check(); // prettier-ignore
    await press(page, "Continue");
    await expectHeading(page, "Check your report");
    await main(page).getByRole("link", { name: "Change: What you see" }).click();
    await describeAgain(page, "A hole as deep as a foot.");
    await expectHeading(page, "Check your report");
    await press(page, "Send report");
    const { ref } = await readSent(page);
    expect(await owner.rows(shown, [ref])).toMatchObject([
      { address: "3 Lantern Street", summary: "A hole as deep as a foot.", photos: 1 },
    ]);
  });
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("what stands in a page of a report is there again for whoever closed it", async ({ page, context, writing: _ }) => {
      const kept = async () => {
        if (scripts) return expect(main(page).locator("#autosave")).toHaveText("Your answers are saved.");
        await Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), press(page, "Continue")]);
      };
      const cameBack = async (step: string) => {
        await kept();
        const closed = page;
        page = await context.newPage(); // a browser may end with its last page
        await closed.close();
        await page.goto(paths.reportIssueStep(step));
      };
      await page.goto(paths.reportIssueStep("where"));
      await main(page).getByLabel("Address or landmark").fill("nowhere at a");
      await main(page).getByLabel("Anything that helps us find it").fill("by the bus stop");
      await cameBack("where");
      await expect(main(page).getByLabel("Address or landmark")).toHaveValue("nowhere at a");
      await expect(main(page).getByLabel("Anything that helps us find it")).toHaveValue("by the bus stop");

      await page.goto(paths.reportIssueStep("details"));
      await main(page).getByLabel("What do you see?").fill("A");
      await main(page).getByRole("radio", { name: "Bigger than that" }).check();
      await cameBack("details");
      await expect(main(page).getByLabel("What do you see?")).toHaveValue("A");
      await expect(main(page).getByRole("radio", { name: "Bigger than that" })).toBeChecked();

      await page.goto(paths.reportIssueStep("contact"));
      await main(page).getByRole("radio", { name: /Yes, by email/ }).check(); // prettier-ignore
      await main(page).getByLabel("Email address").fill("maya@po");
      await cameBack("contact");
      await expect(main(page).getByRole("radio", { name: /Yes, by email/ })).toBeChecked();
      await expect(main(page).getByLabel("Email address")).toHaveValue("maya@po");
      await main(page).getByRole("radio", { name: /No, stay anonymous/ }).check(); // prettier-ignore
      await press(page, "Continue");
      await expectHeading(page, "Check your report");
      await page.goto(paths.reportIssueStep("contact"));
      await expect(main(page).getByLabel("Email address")).toHaveValue(""); // nobody keeps what was not wanted
    });
  });

test("a photo that is still on its way has one row, also when the page is read again meanwhile", async ({
  page,
  context,
  owner,
  writing: _,
}) => {
  await page.goto(paths.reportIssueStep("photos"));
  const network = await context.newCDPSession(page);
  const upload = (bytesPerSecond: number) =>
    network.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, downloadThroughput: -1 },
      uploadThroughput: bytesPerSecond,
    });
  const [here, sending] = [main(page).locator(".photos > li"), main(page).locator(".sending > li")];
  const small = await photo();
  const name = `slow-${randomUUID()}.jpg`;
  const slow = { ...small, name, buffer: Buffer.concat([small.buffer, Buffer.alloc(4_000_000)]) };
  await upload(small.buffer.length * 2);
  await main(page).locator("#file").setInputFiles(slow);
  await expect.poll(() => owner.count("stored_file WHERE name = $1 AND status = 'uploading'", [name])).toBe(1); // the city has a row of it
  await main(page).locator("#file").setInputFiles(small); // once it is there, the page is read again
  await expect(here.filter({ hasText: "Received" })).toHaveCount(1, { timeout: 15_000 });
  await expect(sending).toHaveCount(1);
  await expect(sending).toContainText(/Sending \d+ %/);
  await expect(here).toHaveCount(1);
  await upload(-1);
  await expect(here.filter({ hasText: "Received" })).toHaveCount(2, { timeout: 20_000 });
  await expect(sending).toHaveCount(0);
  await expect(here).toHaveCount(2);
});

test("a point that was moved on the map is kept, and so is what was sent while there was no connection", async ({
  page,
  context,
  writing: _,
}) => {
  const line = main(page).locator("#autosave");
  const lat = main(page).locator("input[name=lat]");
  await page.goto(paths.reportIssueStep("where"));
  await main(page).getByRole("radio", { name: /Pick it on a map/ }).check(); // prettier-ignore
  await expect(line).toHaveText("Your answers are saved.");
  const before = await lat.inputValue();
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/keep"));
  await press(page, "Move up");
  await expect(lat).not.toHaveValue(before);
  const moved = await lat.inputValue();
  expect((await kept).status()).toBe(204);
  await page.reload();
  await expect(main(page).getByRole("radio", { name: /Pick it on a map/ })).toBeChecked();
  await expect(lat).toHaveValue(moved);

  await page.goto(paths.reportIssueStep("details"));
  await context.setOffline(true);
  await main(page).getByLabel("What do you see?").fill("A hole under the bridge");
  await press(page, "Continue");
  await expect(main(page).locator(".error-summary")).toBeVisible();
  await context.setOffline(false);
  await expect(line).toHaveText("Your answers are saved.");
  await page.reload();
  await expect(main(page).getByLabel("What do you see?")).toHaveValue("A hole under the bridge");
});

const describeAgain = async (page: Parameters<typeof press>[0], text: string) => {
  await main(page).getByLabel("What do you see?").fill(text);
  await press(page, "Continue");
};

test("a problem that was reported before is followed in one tap, and no second report is made", async ({ page, owner, signedIn }) => {
  const { id, ref } = await makeDeskReport(owner, { description: "Hole in front of the bakery" });
  await beginReport(page);
  await giveAddress(page, "22 Quay Street");
  await expectHeading(page, "Add photos");
  await press(page, "Continue");
  await expectHeading(page, "Is it one of these?");
  const row = main(page).getByRole("listitem").filter({ hasText: "Hole in front of the bakery" });
  await expect(row).toContainText(/\d+ m away, 22 Quay Street/);
  await expect(row).toContainText("Reported today.");
  await row.getByRole("button", { name: "Yes, this is it: follow it" }).click();
  await expectHeading(page, "Follow this report");
  await expect(main(page)).toContainText("You follow this report.");
  expect(await owner.count("issue_follow WHERE report_id = $1 AND account_id = $2", [id, signedIn.accountId])).toBe(1);
  expect(await owner.rows("SELECT followers FROM public_issue WHERE ref = $1", [ref])).toEqual([{ followers: 1 }]);
  expect(await owner.count("issue_report WHERE reporter_account_id = $1", [signedIn.accountId])).toBe(0);
});

test("a visitor follows what was reported before with the address they gave, and adds their photo to it", async ({
  page,
  owner,
  mail,
  writing: _,
}) => {
  const { ref } = await makeDeskReport(owner, { description: "Hole in front of the chandlery" });
  const email = `same.${Date.now()}@post.example`;
  await page.goto(paths.reportIssueStep("contact"));
  await main(page).getByRole("radio", { name: /Yes, by email/ }).check(); // prettier-ignore
  await main(page).getByLabel("Email address").fill(email);
  await press(page, "Continue");
  await expectHeading(page, "Check your report");

  await page.goto(paths.reportIssueStep("photos"));
  const file = main(page).locator("#file");
  await file.setInputFiles({ name: "broken.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ") });
  await expect(main(page)).toContainText("Not taken");
  await press(page, "Continue");
  await expect(main(page)).toContainText("Photo 1, “broken.jpg”, could not be taken.");
  await page.goto(paths.reportIssueStep("check"));
  await expect(main(page)).toContainText("Photo 1, “broken.jpg”, could not be taken.");
  await press(page, "Send report");
  // Beside the photos, and above the button: nothing is sent without it in silence.
  await expect(main(page).getByText("Photo 1, “broken.jpg”, could not be taken.")).toHaveCount(2);
  await page.goto(paths.reportIssueStep("photos"));
  await press(page, "Remove Photo 1");
  await expect(main(page)).not.toContainText("Not taken");
  await file.setInputFiles(await photo());
  await expect(main(page).getByRole("img", { name: "Photo 1" })).toBeVisible({ timeout: 15_000 });
  await press(page, "Continue");

  const row = main(page).getByRole("listitem").filter({ hasText: "Hole in front of the chandlery" });
  await expect(row).toContainText("No photo");
  await row.getByRole("button", { name: "Yes, this is it: follow it" }).click();
  await expect(main(page)).toContainText("Look into your mailbox.");
  await press(page, "Add my photos to this report");
  await expect(main(page)).toContainText("Your photos are with this report now.");
  await page.goto(paths.reportIssueStep("nearby"));
  await expect(row.getByRole("img", { name: "Photo of this report" })).toBeVisible();

  const { text } = await mail.waitFor(email, ({ subject }) => subject === `Follow report ${ref}`);
  await page.goto(/https?:\S+\/link\/issue\/\S+/.exec(text!)![0]);
  await press(page, "Get updates by email");
  await expect(main(page)).toContainText("You get updates by email.");
  expect(await owner.rows("SELECT followers, photos FROM public_issue WHERE ref = $1", [ref])).toEqual([{ followers: 1, photos: 1 }]);
});

test("whoever reported it by email opens it again from the mail that says it is done", async ({ page, browser, owner, openAs, mail }) => {
  const email = `again.${Date.now()}@post.example`;
  await beginReport(page);
  await giveAddress(page, "9 Prospect Street");
  await expectHeading(page, "Add photos");
  await press(page, "Continue");
  await describePothole(page, "Two holes side by side.");
  await main(page).getByRole("radio", { name: /Yes, by email/ }).check(); // prettier-ignore
  await main(page).getByLabel("Email address").fill(email);
  await press(page, "Continue");
  await expectHeading(page, "Check your report");
  await press(page, "Send report");
  const { ref, link } = await readSent(page);
  await page.goto(link);
  await expect(page).toHaveURL(new RegExp(`${paths.followedIssue}$`)); // the token has left the address
  await press(page, "Get updates by email");
  await expect(main(page)).toContainText("You get updates by email.");

  const crew = await makeStaff(owner, "works");
  await owner.rows("UPDATE issue_report SET status = 'inProgress', crew_account_id = $2 WHERE ref = $1", [ref, crew.accountId]);
  const desk = await at(browser, openAs, crew);
  await desk.goto(paths.staff.routeStop(ref));
  await main(desk).getByLabel("What was done").fill("We filled the hole.");
  await press(desk, "It is fixed");
  await expect(main(desk)).toContainText("This report is done.");

  const { text } = await mail.waitFor(email, ({ subject }) => subject === `Report ${ref} is done`);
  await page.goto(/https?:\S+\/link\/issue\/\S+/.exec(text!)![0]);
  await press(page, "Open it again");
  await expect(main(page)).toContainText("Write what is still wrong, in a few words.");
  await main(page).getByLabel("What is still wrong?").fill("One hole is still there.");
  await press(page, "Open it again");
  await expect(main(page)).toContainText("It is open again. Another person looks at it now.");
  const [now] = await owner.rows<{ status: string; crew: string | null }>(
    "SELECT status, crew_account_id AS crew FROM issue_report WHERE ref = $1",
    [ref],
  );
  expect(now!.status).toBe("triaged");
  expect(now!.crew).not.toBe(crew.accountId);
});

test("whoever reported it reads that our mail did not reach them, and staff see that, without the address or the link", async ({
  page,
  browser,
  owner,
  openAs,
  mail,
  writing: _,
}) => {
  const email = `gone.${Date.now()}@post.example`;
  mail.refuse(email);
  await page.goto(paths.reportIssueStep("contact"));
  await main(page).getByRole("radio", { name: /Yes, by email/ }).check(); // prettier-ignore
  await main(page).getByLabel("Email address").fill(email);
  await press(page, "Continue");
  await expectHeading(page, "Check your report");
  await press(page, "Send report");
  const { ref, link } = await readSent(page);
  const failed = () =>
    owner.rows<{ id: string }>(
      `SELECT d.id FROM delivery d JOIN follower_mail m ON m.id = d.follower_mail_id
       WHERE m.facts->>'ref' = $1 AND d.status = 'permanentFailure' AND NOT d.needs_person`,
      [ref],
    );
  await expect.poll(async () => (await failed()).length, { timeout: 15_000 }).toBe(1);
  await page.reload();
  await expect(main(page)).toContainText("did not reach you.");
  await page.goto(link);
  await expect(main(page)).toContainText("did not reach you.");
  await main(page).getByRole("link", { name: "Follow with another address" }).click();
  await expectHeading(page, "Follow this report");
  await expect(main(page)).not.toContainText("did not reach you"); // nobody learns here who follows

  const desk = await at(browser, openAs, await makeStaff(owner, "supervisor"));
  await desk.goto(paths.staff.deliveries);
  await desk.getByRole("link", { name: "Visitors, not reached" }).click();
  await expect(main(desk).getByRole("row", { name: "Link to follow a report" }).first()).toContainText("Address refused it");
  await desk.goto(paths.staff.delivery((await failed())[0]!.id));
  await expect(main(desk)).toContainText(`The link with which they follow report ${ref}`);
  await expect(main(desk)).toContainText("550 5.1.1");
  await expect(main(desk)).not.toContainText(email);
  expect(await desk.content()).not.toContain(link.split("/").at(-1)!);
  await expect(main(desk).getByRole("button")).toHaveCount(0); // it is no task of theirs
});

test("who sends report after report from one address is asked to wait, with a time", async ({ page, portal, request, writing: _ }) => {
  await page.goto(paths.reportIssueStep("check"));
  const multipart = await fieldsOf(page);
  const headers = { accept: "text/html", origin: portal.origin };
  const send = async () => (await request.post(paths.reportIssueStep("check"), { multipart, headers, maxRedirects: 0 })).text();
  for (let n = 0; n < 40; n += 1) expect(await send()).not.toContain("You did this too many times");
  expect(await send()).toContain("You did this too many times. Try again after");
});
