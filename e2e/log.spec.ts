import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { expectHeading } from "./portal/payments-of";
import { answerDevice, codeFor, sayWho, typeCode } from "./steps/sign-in-steps";

const cookieOf = async (context: BrowserContext, name: string) => (await context.cookies()).find((cookie) => cookie.name === name);
const main = (page: Page) => page.getByRole("main");

test.describe("the log", () => {
  test.afterEach(({ portal }) => portal.restart());

  test("holds no password, code, token or address of whoever signed in", async ({ page, context, portal, mail, resident }) => {
    await portal.restart({ LOG_LEVEL: "debug" }); // every line there is
    const wrong = `wrong-${randomBytes(6).toString("hex")}`;
    await page.goto(`${paths.signIn}?next=${encodeURIComponent("/bills?note=of-mine")}`);
    await sayWho(page, resident.username, wrong);
    await expect(main(page).locator(".error-summary")).toBeVisible();
    await sayWho(page, resident.username);
    const code = await codeFor(mail, resident.email);
    const flow = (await cookieOf(context, "flow"))!.value;
    await typeCode(page, code);
    await answerDevice(page);
    await expectHeading(page, "Bills");
    const token = randomBytes(32).toString("base64url");
    await page.goto(paths.link("reset-password", token));
    const secrets = { wrong, demoPassword, code, flow, token, session: (await cookieOf(context, "session"))!.value, email: resident.email };
    const log = readFileSync(portal.logFile, "utf8");
    expect(log).toContain('"/sign-in/verify"');
    for (const [name, secret] of Object.entries({ ...secrets, username: resident.username, note: "of-mine" }))
      expect(new RegExp(`(?<![\\w-])${secret}(?![\\w-])`).test(log), `${name} in the log`).toBe(false);
  });
});
