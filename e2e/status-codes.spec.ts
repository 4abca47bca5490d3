import { expect, test } from "./fixtures";
import { wordIn } from "./portal/words";
import { inLanguage, languages, paths } from "@/lib/paths";
import { fieldsOf } from "./steps/posted-form";

const asDocument = { accept: "text/html" };
const scriptFree = [
  paths.home,
  paths.help,
  paths.privacy,
  paths.accessibility,
  paths.status,
  paths.services,
  `${paths.services}?q=dog`,
  paths.issues,
];
const services = [paths.service("dog-licence"), paths.serviceTopic("passports")];
/** By pages with a search field or a map; the structured data of a service is no script that runs. */
const small = /^<script (src="\/(site|suggest|map-start)\.js"( defer="")?|type="application\/ld\+json")>$/;

test("pages to read carry no script but our own small ones, under a policy without a nonce", async ({ request }) => {
  const addresses = [...scriptFree, ...services].flatMap((path) => languages.map((language) => inLanguage(language, path)));
  for (const address of addresses) {
    const response = await request.get(address, { headers: asDocument });
    expect(response.status(), address).toBe(200);
    const scripts = [...(await response.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts[0], address).toContain('src="/site.js"');
    for (const script of scripts) expect(script, address).toMatch(small);
    expect(response.headers()["content-security-policy"], address).not.toContain("nonce");
  }
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("an address where nothing is answers 404 with words in the language of the address", async ({ page }) => {
      for (const language of languages) {
        const response = await page.goto(inLanguage(language, "/nowhere/at/all"));
        expect(response!.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordIn(language, "standIn", "404.title"));
        await expect(page.locator("html")).toHaveAttribute("lang", language);
      }
    });

    test("to a resident the staff's pages do not exist", async ({ page, signedIn: _ }) => {
      const response = await page.goto(paths.staff.home);
      expect(response!.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
    });

    test("to staff the residents' pages do not exist", async ({ page, owner, openAs }) => {
      const [clerk] = await owner.rows<{ id: string }>("SELECT id FROM account WHERE username = 'clerk'");
      await openAs({ accountId: clerk!.id });
      for (const path of [paths.dashboard, paths.bills, paths.payments, paths.actFor]) {
        const response = await page.goto(path);
        expect(response!.status(), path).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
      }
    });
  });

test("signed out, a page of one's own leads to signing in and names itself", async ({ request }) => {
  const wanted = { "/dashboard": "/sign-in?next=%2Fdashboard", "/es/bills?show=paid": "/es/sign-in?next=%2Fes%2Fbills%3Fshow%3Dpaid" };
  for (const [address, signIn] of Object.entries(wanted)) {
    const response = await request.get(address, { headers: asDocument, maxRedirects: 0 });
    expect([303, 307], address).toContain(response.status());
    const location = new URL(response.headers().location!, response.url());
    expect(location.pathname + location.search).toBe(signIn);
  }
});

test("every answer carries the headers that protect it", async ({ request }) => {
  const page = await (await request.get(paths.signIn, { headers: asDocument })).text();
  const asset = /"(\/_next\/static\/[^"]+\.(?:js|css))"/.exec(page)![1]!;
  const addresses = [
    ...[paths.home, paths.signIn, paths.contact, paths.dashboard, "/nowhere", "/en/help", "/stand-in/503", "/dev/outbox"],
    ...[asset, "/site.js", "/favicon.svg", "/_next/static/nothing.js", "/_next/image?url=%2Ficon-192.png&w=64&q=75"],
    ...["/api/health/live", "/api/health/ready", "/api/nothing", "/api/metrics", "/sandbox-gateway/nothing"],
  ];
  const answers = addresses.map((address) => [address, request.get(address, { headers: asDocument, maxRedirects: 0 })] as const);
  answers.push(["a refused webhook", request.post("/api/payments/webhook/sandbox", { data: "{}" })]);
  for (const [address, answer] of answers) {
    const headers = (await answer).headers();
    expect(headers, address).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("usb=()"),
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      "x-request-id": expect.stringMatching(/^\w{3}-\w{3}-\w{3}$/),
    });
    expect(headers["content-security-policy"], address).not.toContain("unsafe");
    expect(headers, address).not.toHaveProperty("x-powered-by");
    expect(headers, address).not.toHaveProperty("access-control-allow-origin");
  }
});

test("what a signed-in person sees is stored nowhere", async ({ page, signedIn }) => {
  const own = [paths.dashboard, paths.bills, paths.bill(signedIn.bills[0]!.id), paths.payments, paths.billsReview([signedIn.bills[0]!.id])];
  for (const path of own) {
    const response = await page.goto(path);
    expect(response!.status(), path).toBe(200);
    expect(response!.headers()["cache-control"], path).toContain("no-store");
  }
});

test("the data of a soft change of page is stored nowhere either", async ({ page, signedIn: _ }) => {
  await page.goto(paths.dashboard);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => new URL(response.url()).pathname === paths.bills),
    page.getByRole("banner").getByRole("link", { name: "Bills", exact: true }).click(),
  ]);
  expect(answer.headers()["cache-control"]).toContain("no-store");
});

test("the image optimizer is not there", async ({ request }) => {
  const response = await request.get("/_next/image?url=%2Ficon-192.png&w=64&q=75");
  expect(response.status()).toBe(404);
});

test.describe("a post to an action", () => {
  test.use({ javaScriptEnabled: false });
  const text = "Where may I leave my bicycle?";
  const written = { about: "permit", text, name: "Robin Tester", email: "robin@post.example" };

  test("without an Origin is refused and writes nothing", async ({ page, request, owner, address }) => {
    await page.goto(paths.contact);
    const multipart = { ...(await fieldsOf(page)), ...written, name: address };
    const response = await request.post(paths.contact, { multipart, headers: asDocument, maxRedirects: 0 });
    expect(response.status()).toBe(403);
    expect(await owner.count("contact_message WHERE name = $1", [address])).toBe(0);
  });

  test("from another site is refused and writes nothing", async ({ page, request, owner, address }) => {
    await page.goto(paths.contact);
    const multipart = { ...(await fieldsOf(page)), ...written, name: address };
    const headers = { ...asDocument, origin: "https://evil.example" };
    const response = await request.post(paths.contact, { multipart, headers, maxRedirects: 0 });
    expect(response.status()).toBe(403);
    expect(await response.text()).toContain(wordIn("en", "standIn", "foreign.title"));
    expect(await owner.count("contact_message WHERE name = $1", [address])).toBe(0);
  });

  test("from our own page is written down", async ({ page, request, owner, address, portal }) => {
    await page.goto(paths.contact);
    const multipart = { ...(await fieldsOf(page)), ...written, name: address };
    const headers = { ...asDocument, origin: portal.origin };
    const response = await request.post(paths.contact, { multipart, headers, maxRedirects: 0 });
    expect(response.status()).toBe(303);
    expect(await owner.count("contact_message WHERE name = $1", [address])).toBe(1);
  });

  test("with a field that no form of ours has is refused and writes nothing", async ({ page, request, owner, address, portal }) => {
    await page.goto(paths.contact);
    const multipart = { ...(await fieldsOf(page)), ...written, name: address, ref: "CM-000-000-000" };
    const headers = { ...asDocument, origin: portal.origin };
    await request.post(paths.contact, { multipart, headers, maxRedirects: 0 });
    expect(await owner.count("contact_message WHERE name = $1", [address])).toBe(0);
  });
});

test("an English address with a prefix moves to the one without", async ({ request }) => {
  const response = await request.get("/en/help?from=mail", { headers: asDocument, maxRedirects: 0 });
  expect(response.status()).toBe(308);
  const location = new URL(response.headers().location!, response.url());
  expect(location.pathname + location.search).toBe("/help?from=mail");
});

test("the numbers for the machine room are not shown to an address from outside", async ({ request }) => {
  expect((await request.get("/api/metrics")).status()).toBe(404);
});

test("the server says that it lives and that it is ready", async ({ request }) => {
  const live = await request.get("/api/health/live");
  expect(await live.json()).toEqual({ status: "ok" });
  const ready = await request.get("/api/health/ready");
  expect(await ready.json()).toEqual({ status: "ready", database: true, migrations: true, queue: true, storage: true });
});
