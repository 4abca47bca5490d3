import type { BrowserContext, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { expect, test } from "./fixtures";
import { ageSession } from "./portal/opened-session";
import { expectHeading } from "./portal/payments-of";
import { bodyOf, rawRequest } from "./steps/raw-request";
import { fieldsOf, tamper } from "./steps/posted-form";
import { codeFor, typeCode } from "./steps/sign-in-steps";

const cookieHeader = async (context: BrowserContext) => (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const main = (page: Page) => page.getByRole("main");

test.describe("the framework's own ways to sign in", () => {
  const own = ["", "/session", "/csrf", "/providers", "/signin", "/signout", "/signin/credentials", "/signin/webauthn", "/verify-request"];
  const posted = [
    "/session",
    "/signin/credentials",
    "/callback/credentials",
    "/callback/webauthn",
    "/signout",
    "/_log",
    "/webauthn-options",
  ];

  test("are not there: no flow is consumed, no session changed or ended by them", async ({ context, owner, portal, signedIn }) => {
    const cookie = await cookieHeader(context);
    const answers = [
      ...own.map((path) => rawRequest(portal.origin, { path: `/api/auth${path}`, headers: { cookie } })),
      ...posted.map((path) => {
        const body = JSON.stringify({ csrfToken: "x", flow: "x", device: "private", sid: "x", data: { role: "admin" } });
        const headers = { cookie, origin: portal.origin, "content-type": "application/json" };
        return rawRequest(portal.origin, { path: `/api/auth${path}`, method: "POST", headers, body });
      }),
    ];
    for (const answer of await Promise.all(answers)) {
      expect(answer.status).toBe(404);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
    const [session] = await owner.rows("SELECT revoked_at FROM auth_session WHERE id = $1", [signedIn.session.id]);
    expect(session).toEqual({ revoked_at: null });
  });
});

test.describe("a request that lies about where it is", () => {
  test.use({ javaScriptEnabled: false });
  const lies = { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher", "x-forwarded-port": "666" };

  test("gets a mail with our address and redirects to our pages all the same", async ({
    page,
    context,
    portal,
    mail,
    resident,
    address,
  }) => {
    await page.goto(paths.forgotPassword);
    const { body, type } = await bodyOf({ ...(await fieldsOf(page)), identifier: resident.email });
    const headers = {
      ...lies,
      origin: portal.origin,
      "content-type": type,
      "x-forwarded-for": address,
      cookie: await cookieHeader(context),
    };
    const answer = await rawRequest(portal.origin, { path: paths.forgotPassword, method: "POST", headers, body });
    expect(answer.status).toBe(303);
    const { text } = await mail.waitFor(resident.email);
    expect(text).toContain(`${portal.origin}/link/reset-password/`);
    expect(text).not.toContain("evil");
    for (const path of ["/dashboard", "/en/help", "/es/account", "/.well-known/change-password"]) {
      const { status, headers: said, text: page } = await rawRequest(portal.origin, { path, headers: lies });
      expect([303, 307, 308], path).toContain(status);
      expect(new URL(said.location!, portal.origin).origin, path).toBe(portal.origin);
      expect(page + JSON.stringify(said), path).not.toContain("evil");
    }
  });

  test("does not get new tries by new addresses of its own", async ({ page, context, portal, resident, address }) => {
    await page.goto(paths.signIn);
    const fields = { ...(await fieldsOf(page)), identifier: resident.username, password: "not the one" };
    const { body, type } = await bodyOf(fields);
    const cookie = await cookieHeader(context);
    const answers: string[] = [];
    for (let n = 1; n <= 6; n++) {
      const forged = { "x-forwarded-for": `6.6.6.${n}, ${address}`, "x-client-address": `7.7.7.${n}`, "x-real-ip": `8.8.8.${n}` };
      const headers = { ...forged, origin: portal.origin, "content-type": type, cookie };
      answers.push((await rawRequest(portal.origin, { path: paths.signIn, method: "POST", headers, body })).text);
    }
    expect(answers[4]).toContain("is wrong. Try again.");
    expect(answers[5]).toMatch(/Too many tries. Try again after/);
  });

  test("is not believed about the page it asks for, nor led past the checks", async ({ portal }) => {
    const inward = { "x-path": "//evil.example", "x-next-intl-locale": "es", "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" };
    const { status, headers } = await rawRequest(portal.origin, { path: paths.dashboard, headers: inward });
    expect([303, 307]).toContain(status);
    expect(headers.location).toMatch(/\/sign-in\?next=%2Fdashboard$/);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });
});

test("no path leads to another site", async ({ portal }) => {
  const away = [
    "/en//evil.example",
    "/en///evil.example/a",
    "/es//evil.example",
    "//evil.example/en",
    "/en/%2f%2fevil.example",
    "/en/\\evil.example",
  ];
  for (const path of [...away, "/en/%5cevil.example", "/en/.//evil.example", "/en/..//evil.example"]) {
    const { status, headers } = await rawRequest(portal.origin, { path });
    expect(status, path).toBeLessThan(500);
    if (headers.location) expect(new URL(headers.location, portal.origin).origin, `${path} → ${headers.location}`).toBe(portal.origin);
  }
});

test.describe("a page to go to next, put in by hand", () => {
  const elsewhere = ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"];

  test("is one of ours when a session is confirmed, by address and by form", async ({ page, owner, mail, portal, signedIn }) => {
    for (const next of elsewhere) {
      await page.goto(`${paths.confirm}?next=${encodeURIComponent(next)}`); // fresh: it leads on at once
      expect(page.url(), next).toBe(portal.origin + paths.dashboard);
    }
    await ageSession(owner, signedIn.session.id);
    await page.goto(paths.confirm);
    await tamper(page, "next", "//evil.example");
    await main(page).getByLabel("Password").fill(demoPassword);
    await main(page).getByRole("button", { name: "Continue" }).click();
    await typeCode(page, await codeFor(mail, signedIn.email));
    await expectHeading(page, "Your dashboard");
    expect(page.url()).toBe(portal.origin + paths.dashboard);
  });

  test("is none that a page writes into its links or forms", async ({ page }) => {
    for (const path of [paths.signIn, paths.createAccount])
      for (const next of elsewhere) {
        await page.goto(`${path}?next=${encodeURIComponent(next)}`);
        expect(await main(page).innerHTML(), `${path} ${next}`).not.toMatch(/evil|alert\(1\)/);
      }
  });
});
