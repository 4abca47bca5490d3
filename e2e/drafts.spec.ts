import type { Page } from "@playwright/test";
import { paper } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeDraft } from "./portal/things/applications";
import { expectHeading } from "./portal/payments-of";
import { begin, button, fill } from "./steps/applying-steps";

const main = (page: Page) => page.getByRole("main");
const field = (page: Page, name: string) => main(page).locator(`[name="${name}"]`);
const state = (page: Page) => main(page).locator("#autosave");

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });

    test("two devices on one dog: what each has changed is kept, what both have is named, a removed one is there again", async ({
      page,
      browser,
      owner,
      openAs,
      signedIn,
    }) => {
      const { ref, item } = await makeDraft(owner, signedIn);
      const context = await browser.newContext();
      await openAs(signedIn, context);
      const second = await context.newPage();
      const dog = paths.applicationItem(ref, "dogs", "dogs", item);
      for (const one of [page, second]) await one.goto(dog);
      await expect(main(page)).toContainText("Dog licence, step 2 of 2");
      await fill(second, { dogName: "Max", breed: "small" });
      await button(second, "Save").click();
      await expectHeading(second, "Your dogs");

      await fill(page, { dogName: "Luna", neutered: "no" });
      await button(page, "Save and exit").click();
      await expect(main(page).locator(".error-summary")).toContainText("You saved another answer on another device: Max.");
      await expect(field(page, "dogName")).toHaveValue("Luna");
      await button(page, "Save").click();
      await expectHeading(page, "Your dogs");
      await page.goto(dog);
      await expect(field(page, "dogName")).toHaveValue("Luna");
      await expect(main(page).locator('[name="neutered"][value="no"]')).toBeChecked();

      await second.reload();
      await button(second, "Remove Dog 1").click();
      await expect(main(second)).toContainText("None yet.");
      await fill(page, { dogName: "Luna Bella" });
      await button(page, "Save").click();
      await expectHeading(page, "Your dogs");
      await expect(main(page)).toContainText("Luna Bella");
      await button(page, "Remove Dog 1").click();
      await expect(main(page)).toContainText("None yet.");
      await page.goto(dog);
      await expect(main(page)).toContainText("This was removed on another device.");
      await context.close();
    });

    test("saved and left from one of a group and from a document, where the file that was chosen goes along", async ({
      page,
      owner,
      signedIn,
    }) => {
      const { ref } = await makeDraft(owner, signedIn);
      await page.goto(paths.newApplicationItem(ref, "dogs", "dogs"));
      await expectHeading(page, "Dog 2");
      await fill(page, { dogName: "Luna" });
      await button(page, "Save and exit").click();
      await expect(page).toHaveURL(paths.dashboard);
      await page.goto(paths.applicationStep(ref, "dogs"));
      await expect(main(page)).toContainText("Luna");
      await expect(main(page)).toContainText("Something is missing here.");

      await page.goto(paths.applicationDocument(ref, "rabies"));
      await main(page)
        .locator("#file")
        .setInputFiles({ name: "rabies.pdf", mimeType: "application/pdf", buffer: await paper() });
      if (scripts) await expect(main(page).locator(".documents")).toContainText("rabies.pdf");
      await button(page, "Save and exit").click();
      await expect(page).toHaveURL(paths.dashboard);
      await page.goto(paths.applicationDocument(ref, "rabies"));
      await expect(main(page).locator(".documents")).toContainText("rabies.pdf");
      await button(page, "Save and exit").click();
      await expect(page).toHaveURL(paths.dashboard);
    });

    test("a draft is deleted when its button is pressed, and is kept until then", async ({ page, owner, signedIn }) => {
      const { ref } = await makeDraft(owner, signedIn);
      await page.goto(paths.application(ref));
      await main(page).getByRole("link", { name: "Delete draft" }).click();
      await expectHeading(page, "Delete this draft?");
      await main(page).getByRole("link", { name: "Keep it" }).click();
      await main(page).getByRole("link", { name: "Delete draft" }).click();
      await button(page, "Delete draft").click();
      await expectHeading(page, "Applications");
      await expect(main(page)).toContainText("The draft is deleted.");
      expect(await owner.count(`application WHERE ref = '${ref}'`)).toBe(0);
      expect((await page.goto(paths.application(ref)))?.status()).toBe(404);
    });
  });

test("one of a group is kept while it is typed, once, also when the page is left or opened again", async ({ page, signedIn: _ }) => {
  const ref = await begin(page, "dog-licence");
  await page.goto(paths.applicationStep(ref, "dogs"));
  await main(page).getByRole("link", { name: "Add: Dog" }).click();
  await expect(state(page)).toHaveText("We save your answers while you type.");
  await field(page, "dogName").pressSequentially("Rex");
  await field(page, "born.month").fill("13");
  await expect(state(page)).toHaveText("Your answers are saved.");
  await page.reload();
  await expect(field(page, "dogName")).toHaveValue("Rex");
  await expect(field(page, "born.month")).toHaveValue("13");

  await field(page, "dogName").fill("Max");
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/keep"));
  await page.getByRole("link", { name: "Back" }).click();
  await expectHeading(page, "Your dogs");
  expect((await kept).status()).toBe(204);
  await page.reload();
  await expect(main(page).getByRole("listitem")).toHaveCount(1);
  await expect(main(page)).toContainText("Max");
});

test("a step is one of those that are shown: an answer that brings up another page brings up their number", async ({
  page,
  owner,
  signedIn,
}) => {
  const { ref } = await makeDraft(owner, signedIn, "street-event-permit", {});
  await page.goto(paths.applicationStep(ref, "event"));
  await expect(main(page)).toContainText("step 2 of 4");
  const market = await makeDraft(owner, signedIn, "street-event-permit", { eventKind: "market" });
  await page.goto(paths.applicationStep(market.ref, "event"));
  await expect(main(page)).toContainText("step 2 of 5");
});
