import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import type { Owner } from "./portal/owner";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { testSettings } from "./portal/settings";
import { button, fill } from "./steps/applying-steps";
import { payByCard } from "./steps/card-form";

/** The service that the guide adds, as a city would copy it. */
const [, planter] = /```json\n([\s\S]+?)```/.exec(readFileSync("docs/adding-a-service.md", "utf8"))!;
let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "services-"));
  cpSync("lib/city/services", folder, { recursive: true });
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** From words with a slip in them to an application that is paid and sent. */
async function applyForPlanter(page: Page, owner: Owner) {
  const main = page.getByRole("main");
  await page.goto(`${paths.services}?q=flower+boxs`);
  await main.getByRole("link", { name: "Put planters on your street" }).first().click();
  await expectHeading(page, "Put planters on your street");
  await expect(page.locator("#cost")).toContainText("$12.00");
  await main.getByRole("link", { name: "Start now" }).first().click();
  await button(page, "Begin").click();

  await expectHeading(page, "Put planters on your street");
  await main.getByRole("link", { name: "Continue: Where they stand" }).click();
  await expectHeading(page, "Where they stand");
  await fill(page, { home: "14 Quay Street", where: "pavement" });
  await button(page, "Continue").click();
  await expect(main.locator('[name="metres"]')).toBeVisible();
  await fill(page, { metres: "1.5" });
  await button(page, "Continue").click();
  await expect(main).toContainText("The pavement is too narrow");
  await main.getByRole("link", { name: "Change my answer" }).click();
  await expect(main.locator('[name="metres"]')).toHaveValue("1.5");
  await fill(page, { metres: "3.2" });
  await button(page, "Continue").click();

  await expectHeading(page, "Your planters");
  await fill(page, { count: "3", care: "yes" });
  await button(page, "Continue").click();
  await expectHeading(page, "Add a photo of the place");
  const ref = new URL(page.url()).pathname.split("/")[2]!;
  await button(page, "Continue").click(); // it is optional
  await expectHeading(page, "Check your answers");
  await expect(main).toContainText("3.2");
  await main.getByRole("checkbox").check();
  await button(page, "Pay $12.00 and send").click();
  await expectHeading(page, "Check and pay");
  await expect(main).toContainText("Planter permit");
  await button(page, "Pay $12.00").click();
  await payByCard(page);
  await expectHeading(page, "Payment received");

  const rows = await owner.rows("SELECT service, version, status FROM application WHERE ref = $1", [ref]);
  expect(rows).toEqual([{ service: "street-planter", version: 1, status: "submitted" }]);
}

test("a service that a city adds as a file is found, costs what it says, and is applied for, with scripts and without", async ({
  page,
  browser,
  baseURL,
  extraHTTPHeaders,
  portal,
  owner,
  openAs,
  signedIn: _,
}) => {
  test.setTimeout(240_000); // the portal starts twice more
  writeFileSync(join(folder, "street-planter.json"), planter!);
  await portal.restart({ SERVICES_DIR: folder });
  try {
    await applyForPlanter(page, owner);
    const plain = await browser.newContext({ baseURL, extraHTTPHeaders, javaScriptEnabled: false });
    await openAs(await makeResident(owner), plain);
    await applyForPlanter(await plain.newPage(), owner);
    await plain.close();
    expect(await owner.count("service_version WHERE slug = 'street-planter'")).toBe(1);
  } finally {
    await portal.restart();
  }
});

test("a server with a mistake in a service's file says it in one sentence and ends", ({ database }) => {
  writeFileSync(join(folder, "street-planter.json"), planter!.replace('"topic": "streets"', '"topic": "flowers"'));
  const { status, stderr } = spawnSync(process.execPath, [process.env.E2E_SERVER!], {
    env: { ...process.env, ...testSettings, NODE_ENV: "production", NODE_OPTIONS: "", DATABASE_URL: database.url, SERVICES_DIR: folder },
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(stderr.trim()).toBe('street-planter.json has a mistake at topic: there is no topic "flowers" in topics.json.');
  expect(status).toBe(1);
});
