import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeDraft } from "./portal/things/applications";
import { makeStanding } from "./portal/things/applications";

const A_PAGE = 20;

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });

    test("more drafts than a page holds are all reached, and the other groups stay beside them", async ({ page, owner, signedIn }) => {
      const made: string[] = [];
      for (let n = 0; n < A_PAGE + 2; n++) made.push((await makeDraft(owner, signedIn)).ref);
      const over = await makeStanding(owner, signedIn, { status: "withdrawn" });
      const main = page.getByRole("main");
      const refs = async () => main.locator("#drafts .ref").allTextContents();

      await page.goto(paths.applications);
      const first = await refs();
      expect(first).toHaveLength(A_PAGE);
      await expect(main.locator("#ended")).toContainText(over.ref);
      await expect(main.locator("#ended")).toContainText("Ended ");
      await main.getByRole("link", { name: "All drafts" }).click();
      await expect(main.locator("#ended")).toHaveCount(0);
      expect(await refs()).toEqual(first);
      await main.getByRole("link", { name: "More" }).click();
      await expect(main.locator("#drafts .ref")).toHaveCount(2);
      expect([...first, ...(await refs())].sort()).toEqual(made.sort());
      await main.getByRole("link", { name: "All applications" }).click();
      await expect(main.locator("#ended")).toContainText(over.ref);
    });

    test("a group without anything says so, and a place that is none is not found", async ({ page, signedIn: _ }) => {
      await page.goto(`${paths.applications}?show=permits`);
      await expect(page.getByRole("main")).toContainText("Nothing here.");
      expect((await page.goto(`${paths.applications}?show=drafts&after=tomorrow`))!.status()).toBe(404);
    });
  });
