import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { bodyOf, rawRequest } from "./steps/raw-request";
import { fieldsOf } from "./steps/posted-form";
import { sayWho } from "./steps/sign-in-steps";

const main = (page: Page) => page.getByRole("main");

test.describe("a password of ten megabytes", () => {
  test.use({ javaScriptEnabled: false });
  const huge = "x".repeat(10 * 1024 * 1024);

  test("is refused by its length, twenty at once, without being read, and the next person signs in", async ({
    page,
    portal,
    resident,
    address,
  }) => {
    for (const path of [paths.signIn, paths.createAccount, paths.forgotPassword]) {
      await page.goto(path);
      const { body, type } = await bodyOf({ ...(await fieldsOf(page)), identifier: resident.username, password: huge });
      const headers = { origin: portal.origin, "content-type": type, "x-forwarded-for": address, "content-length": body.length };
      const answers = await Promise.all(
        Array.from({ length: path === paths.signIn ? 20 : 1 }, () => rawRequest(portal.origin, { path, method: "POST", headers, body })),
      );
      for (const { status, text } of answers) {
        expect(status).toBe(413);
        expect(text).toContain("That is too much to send at once");
      }
    }
    await page.goto(paths.signIn);
    await sayWho(page, resident.username);
    await expectHeading(page, "Enter your security code");
  });

  test("of unsaid length is refused as well", async ({ page, portal, resident, address }) => {
    await page.goto(paths.signIn);
    const { body, type } = await bodyOf({ ...(await fieldsOf(page)), identifier: resident.username, password: huge });
    const headers = { origin: portal.origin, "content-type": type, "x-forwarded-for": address, "transfer-encoding": "chunked" };
    const { status } = await rawRequest(portal.origin, { path: paths.signIn, method: "POST", headers, body });
    expect([413, 500]).toContain(status); // the framework's own answer
    await page.goto(paths.signIn);
    await expectHeading(page, "Sign in");
  });

  test("or of what still fits into a form is refused with words, and no account learns of it", async ({ page, resident, owner }) => {
    await page.goto(paths.signIn);
    await sayWho(page, resident.username, "x".repeat(600_000));
    await expect(main(page).locator(".error-summary")).toContainText("Enter your password.");
    expect(await owner.count("login_flow WHERE account_id = $1", [resident.accountId])).toBe(0);
  });
});

test("links opened by the hundred are told to wait, with a time", async ({ portal, address }) => {
  const headers = { "x-forwarded-for": address };
  const open = () => rawRequest(portal.origin, { path: paths.link("not-me", randomBytes(32).toString("base64url")), headers });
  for (let n = 0; n < 60; n++) expect((await open()).status).toBe(303);
  const refused = await open();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
});
