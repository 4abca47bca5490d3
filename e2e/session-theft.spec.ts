import type { BrowserContext, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { actFor } from "./portal/cast";
import { ageSession, openSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { makeResident } from "./portal/residents";
import { rawRequest } from "./steps/raw-request";
import { codeFor, signInByMail, typeCode } from "./steps/sign-in-steps";

const cookieOf = async (context: BrowserContext, name: string) => (await context.cookies()).find((cookie) => cookie.name === name);
const main = (page: Page) => page.getByRole("main");

test.describe("a session", () => {
  test("that was planted before signing in is not the one that is opened", async ({ page, context, owner, mail, resident, portal }) => {
    const attacker = await makeResident(owner, { bills: 0, name: "Mallory Planter" });
    const planted = await openSession(owner, attacker.accountId);
    await owner.rows("UPDATE auth_session SET revoked_at = now(), revoked_reason = 'test' WHERE id = $1", [planted.id]);
    await context.addCookies(planted.cookies.map((cookie) => ({ ...cookie, url: portal.origin })));
    await page.goto(paths.signIn);
    await signInByMail(page, resident, mail);
    await expectHeading(page, "Your dashboard");
    const own = await cookieOf(context, "session");
    expect(own!.value).not.toBe(planted.cookies[0]!.value);
    const old = await rawRequest(portal.origin, { path: paths.dashboard, headers: { cookie: `session=${planted.cookies[0]!.value}` } });
    expect(old.headers.location).toContain(paths.signIn);
    const [session] = await owner.rows<{ id: string }>("SELECT id FROM auth_session WHERE account_id = $1", [resident.accountId]);
    expect(session!.id).not.toBe(planted.id);
    expect(await owner.count("device WHERE account_id = $1", [resident.accountId])).toBe(1);
  });

  test("does not open again with the cookie that it had before it was confirmed", async ({
    page,
    context,
    owner,
    mail,
    portal,
    signedIn,
  }) => {
    const before = (await cookieOf(context, "session"))!.value;
    await ageSession(owner, signedIn.session.id);
    await page.goto(`${paths.confirm}?next=${paths.bills}`);
    await main(page).getByLabel("Password").fill(demoPassword);
    await main(page).getByRole("button", { name: "Continue" }).click();
    await typeCode(page, await codeFor(mail, signedIn.email));
    await expectHeading(page, "Bills");
    const old = await rawRequest(portal.origin, { path: paths.bills, headers: { cookie: `session=${before}` } });
    expect(old.headers.location).toContain(paths.signIn);
    await page.reload();
    await expectHeading(page, "Bills");
  });

  test("has cookies that no script reads and no other site's form sends", async ({ page, context, mail, resident }) => {
    await page.goto(paths.signIn);
    await signInByMail(page, resident, mail);
    await expectHeading(page, "Your dashboard");
    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name).sort()).toEqual(["browser", "session"]);
    for (const { name, httpOnly, sameSite, path } of cookies)
      expect({ name, httpOnly, sameSite, path }).toEqual({ name, httpOnly: true, sameSite: "Lax", path: "/" });
    expect(await page.evaluate(() => document.cookie)).toBe("");
  });
});

test("cookies that we never wrote open nothing and break nothing", async ({ portal, signedIn, context }) => {
  const session = (await cookieOf(context, "session"))!.value;
  const forged = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(`{"sid":"${signedIn.session.id}"}`).toString("base64url")}.`;
  const values = [
    "",
    "x",
    "%00",
    "x".repeat(3_000),
    "a.b",
    "..",
    "v1.1.aaaa.bbbb.cccc",
    "{}",
    "__proto__",
    "notMe.x",
    forged,
    session.slice(0, -2),
  ];
  const names = ["session", "browser", "flow", "sign-up", "link", "asked", "parked", "recovery", "codes", "guest", "look", "callback-url"];
  const pages = [
    paths.signIn,
    paths.signInVerify,
    paths.notMe,
    paths.forgotPasswordSent,
    paths.createAccountStep("name"),
    paths.newPassword,
  ];
  for (const value of values) {
    const cookie = names.map((name) => `${name}=${value}`).join("; ");
    for (const path of pages) {
      const { status, text } = await rawRequest(portal.origin, { path, headers: { cookie } });
      expect(status, `${path} with ${value.slice(0, 40)}`).toBeLessThan(500);
      expect(text, path).not.toContain(signedIn.name);
    }
    const { headers } = await rawRequest(portal.origin, { path: paths.dashboard, headers: { cookie: `session=${value}` } });
    expect(headers.location, `the dashboard with ${value.slice(0, 40)}`).toContain(paths.signIn);
    const signedInStill = names.filter((name) => name !== "session").map((name) => `${name}=${value}`);
    const own = await rawRequest(portal.origin, {
      path: paths.newRecoveryCodes,
      headers: { cookie: [`session=${session}`, ...signedInStill].join("; ") },
    });
    expect(own.status, `own page with ${value.slice(0, 40)}`).toBeLessThan(500);
  }
});

test("who acts for another has account pages of their own: nothing of the other's account is shown there, or changed", async ({
  page,
  owner,
  openAs,
  resident,
}) => {
  const deputy = await makeResident(owner, { bills: 0, name: "Devi Deputy" });
  await actFor(owner, deputy, resident, ["bills"], ["see", "pay"]);
  await openAs(deputy);
  const pages = [paths.account, paths.contactDetails, paths.security, paths.profile, paths.preferences, paths.sessions, paths.activity];
  for (const path of [...pages, paths.accountPrivacy, paths.preferredName]) {
    expect((await page.goto(path))!.status(), path).toBe(200);
    for (const theirs of [resident.username, resident.email]) expect(await page.content(), path).not.toContain(theirs);
  }
  await main(page).getByRole("textbox").fill("Devi D.");
  await main(page).getByRole("button", { name: "Save" }).click();
  await expectHeading(page, "Profile");
  const names = await owner.rows("SELECT display_name FROM account WHERE id IN ($1, $2) ORDER BY id = $1", [
    deputy.accountId,
    resident.accountId,
  ]);
  expect(names).toEqual([{ display_name: resident.name }, { display_name: "Devi D." }]);
});
