import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";

test("dashboard, bills, a bill and back again are one document, each with its own title and the focus on its heading", async ({
  page,
  signedIn: _,
}) => {
  const documents: string[] = [];
  page.on("request", (request) => request.resourceType() === "document" && documents.push(new URL(request.url()).pathname));
  const main = page.getByRole("main");
  const titles: string[] = [];
  const arrive = async (heading: string | RegExp) => {
    await expectHeading(page, heading);
    await expect(main.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(heading);
    titles.push(await page.title());
  };

  await page.goto(paths.dashboard);
  await expectHeading(page, "Your dashboard");
  titles.push(await page.title());
  await page.getByRole("banner").getByRole("link", { name: "Bills", exact: true }).click();
  await arrive(/^Bills/);
  await main.getByRole("link", { name: /^Details: Water and sewer/ }).click();
  await arrive(/^Water and sewer, 1 Tester Lane/);
  await page.goBack();
  await arrive(/^Bills/);
  await page.goBack();
  await arrive(/^Your dashboard/);

  expect(documents).toEqual([paths.dashboard]);
  expect(new Set(titles).size).toBe(3);
});

test("a bill that is gone, reached by a soft change of page, still has words and a way on", async ({ page, owner, signedIn }) => {
  await page.goto(paths.bills);
  const [other] = await owner.rows<{ party_id: string }>("SELECT party_id FROM bill WHERE party_id <> $1 LIMIT 1", [signedIn.partyId]);
  await owner.rows("UPDATE mandate SET party_id = $1 WHERE id = $2", [other!.party_id, signedIn.mandateId]);
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Details: Water and sewer/ })
    .click();
  await expectHeading(page, "Page not found");
});

test("going back to the bills brings the ticks back, and their sum", async ({ page, signedIn }) => {
  const main = page.getByRole("main");
  await page.goto(paths.bills);
  await main.getByRole("checkbox", { name: signedIn.bills[0]!.subject }).check();
  await main.getByRole("button", { name: "Pay selected" }).click();
  await expectHeading(page, "Check and pay");
  await page.goBack();
  await expect(main.getByRole("checkbox", { name: signedIn.bills[0]!.subject })).toBeChecked();
  await expect(main.getByRole("heading", { name: "1 bill selected" })).toBeVisible();
});

test("after a soft change of page the other language is this page's, not the first one's", async ({ page, signedIn: _ }) => {
  await page.goto(`${paths.bills}?show=paid`);
  await page.getByRole("banner").getByRole("link", { name: "Account", exact: true }).click();
  await expectHeading(page, "Your account");
  await page.getByRole("link", { name: "Español" }).first().click();
  await expect(page).toHaveURL(/\/es\/account$/);
});
