import type { Page } from "@playwright/test";
import { newReference } from "@/lib/reference";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { askFor, makeStanding } from "./portal/things/applications";
import { expectHeading } from "./portal/payments-of";

const main = (page: Page) => page.getByRole("main");

async function ask(page: Page, ref: string, email: string) {
  await page.goto(paths.track);
  await main(page).getByLabel("Reference").fill(ref);
  await main(page).getByLabel("Email address").fill(email);
  await main(page).getByRole("button", { name: "Send me the link" }).click();
}

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });

    test("reference and address lead to a mailed link that shows where it stands, and nothing that was answered", async ({
      page,
      owner,
      mail,
      resident,
    }) => {
      const application = await makeStanding(owner, resident, {
        status: "actionRequired",
        subject: "Rex the dog",
        answers: { ownerName: "Robin" },
      });
      await askFor(owner, application, "Vaccination card");
      const { ref } = application;
      await ask(page, ref.toLowerCase().replaceAll("-", " "), resident.email);
      await expectHeading(page, "Look into your mailbox");
      const { text } = await mail.waitFor(resident.email, ({ subject }) => subject === "Where your application stands");
      await page.goto(/https?:\S+/.exec(text!)![0]);
      await expect(page).toHaveURL(new RegExp(`${paths.tracked}$`)); // the token has left the address
      await expectHeading(page, "Where it stands");
      await expect(main(page)).toContainText("You are asked for something");
      await expect(main(page)).toContainText("The city asks for one thing.");
      await expect(main(page)).toContainText(ref);
      for (const hidden of ["Rex", "Robin", "Vaccination"]) await expect(main(page)).not.toContainText(hidden);
      await main(page).getByRole("link", { name: "Sign in" }).click();
      await expectHeading(page, "Sign in");
    });

    test("a right and a wrong pair get the same page", async ({ page, owner, resident }) => {
      const { ref } = await makeStanding(owner, resident);
      const said: string[] = [];
      for (const [wanted, email] of [
        [ref, resident.email],
        [newReference("AP"), resident.email],
        [ref, `nobody.${resident.email}`],
      ] as const) {
        await ask(page, wanted, email);
        await expectHeading(page, "Look into your mailbox");
        said.push(await main(page).innerText());
      }
      expect(new Set(said).size).toBe(1);
    });

    test("what is no reference is said before anything is asked, and the fifth wish for an address waits", async ({ page, resident }) => {
      await ask(page, "BL-1", resident.email);
      await expect(main(page).locator(".error-summary")).toContainText("It begins with AP.");
      for (let n = 0; n < 4; n += 1) {
        await ask(page, "", resident.email);
        await expectHeading(page, "Look into your mailbox");
      }
      await ask(page, "", resident.email);
      await expect(main(page).locator(".error-summary")).toBeVisible();
      await expectHeading(page, "Where does my application stand?");
    });
  });

test("without a link, the page says how to get one", async ({ page }) => {
  await page.goto(paths.tracked);
  await expect(main(page)).toContainText("This link opens nothing.");
  await main(page).getByRole("link", { name: "Ask for a new link" }).click();
  await expectHeading(page, "Where does my application stand?");
});
