import { paths } from "@/lib/paths";
import { payByCard } from "./steps/card-form";
import { expect, test as base } from "./fixtures";
import { startOwnCluster, type OwnCluster } from "./portal/own-cluster";
import { expectHeading, goToCardForm, payButton, paymentsOf, reviewOf, statusesOf } from "./portal/payments-of";

type Away = {
  /** Takes the database away while `run` lasts, then brings it back. The portal is never restarted. */
  whileAway: (run: () => Promise<void>) => Promise<void>;
};

const test = base.extend<Away, { cluster: OwnCluster }>({
  cluster: [
    async ({}, use) => {
      const cluster = await startOwnCluster();
      await use(cluster);
      await cluster.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  database: [async ({ cluster }, use) => use(cluster.database), { scope: "worker" }],
  whileAway: async ({ cluster }, use) =>
    use(async (run) => {
      await cluster.stop();
      await run().finally(cluster.start);
    }),
});

test.describe.configure({ mode: "default", timeout: 90_000 }); // one database, taken away by one test at a time

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a page that needs records answers 503 with words, a time and a code, and works again by itself", async ({
      page,
      signedIn,
      whileAway,
    }) => {
      await page.goto(paths.dashboard);
      await whileAway(async () => {
        for (const path of [paths.dashboard, paths.bill(signedIn.bills[0]!.id)]) {
          const response = await page.goto(path);
          expect(response!.status(), path).toBe(503);
          expect(Number(response!.headers()["retry-after"]), path).toBeGreaterThan(0);
          await expectHeading(page, "Sorry, the service is away for a moment");
          await expect(page.getByRole("main").locator(".plate")).toHaveText(response!.headers()["x-request-id"]!);
        }
      });
      await page.goto(paths.dashboard);
      await expectHeading(page, "Your dashboard");
    });

    test("pages to read are there all the same", async ({ page, whileAway }) => {
      await whileAway(async () => {
        for (const path of [paths.home, paths.help, "/ar/privacy", paths.contact, paths.signIn]) {
          const response = await page.goto(path);
          expect(response!.status(), path).toBe(200);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        }
      });
    });
  });

test("the status page says what does not work, and the load balancer is told", async ({ page, request, whileAway }) => {
  await whileAway(async () => {
    await page.goto(paths.status);
    await expect(page.getByRole("main")).toContainText("something does not work");
    expect((await request.get("/api/health/ready")).status()).toBe(503);
    expect((await request.get("/api/health/live")).status()).toBe(200);
  });
  await expect.poll(async () => (await request.get("/api/health/ready")).status()).toBe(200);
});

test("a message typed while the database is away is kept, and sent once when it is back", async ({
  page,
  owner,
  mail,
  address,
  whileAway,
}) => {
  const main = page.getByRole("main");
  const message = main.getByLabel("Your message");
  const send = main.getByRole("button", { name: "Send message" });
  await page.goto(paths.contact);
  await main.getByRole("radio").first().check();
  await message.fill(`Where may I leave my bicycle? ${address}`);
  await main.getByLabel("Your name").fill("Robin Tester");
  await main.getByLabel("Your email address").fill("robin@post.example");
  await whileAway(async () => {
    await send.click();
    await expect(main).toContainText("We could not send this. What you typed is still here.");
    await expect(message).toHaveValue(/bicycle/);
  });
  await send.click();
  await expectHeading(page, "Message sent");

  const rows = await owner.rows<{ ref: string; email: string }>(
    "SELECT m.ref, d.email FROM contact_message m JOIN department d ON d.id = m.department_id WHERE m.text LIKE $1",
    [`%${address}`],
  );
  expect(rows).toHaveLength(1);
  await mail.waitFor(rows[0]!.email, ({ subject }) => Boolean(subject?.startsWith(rows[0]!.ref))); // the jobs came back too
});

test("pressing Pay while the database is away begins nothing, and works when it is back", async ({ page, owner, signedIn, whileAway }) => {
  await page.goto(reviewOf(signedIn.bills[0]!));
  await whileAway(async () => {
    await payButton(page).click();
    await expect(page.getByRole("main")).toContainText("We could not send this.");
  });
  expect(await paymentsOf(owner, signedIn)).toEqual([]);
  await payButton(page).click();
  await payByCard(page);
  await expectHeading(page, "Payment received");
});

test("a card paid while the portal cannot write becomes a receipt when it can, once", async ({ page, owner, signedIn, whileAway }) => {
  await goToCardForm(page, signedIn.bills[0]!);
  const [payment] = await paymentsOf(owner, signedIn);
  // The provider has the money; nobody has told the portal yet.
  await owner.rows("UPDATE sandbox_charge SET status = 'paid' WHERE id = $1", [payment!.provider_ref]);
  await whileAway(async () => {
    const response = await page.goto(paths.paymentReturn(payment!.id));
    expect(response!.status()).toBe(503);
  });
  await page.goto(paths.paymentReturn(payment!.id));
  await expectHeading(page, "Payment received");
  expect(await statusesOf(owner, signedIn)).toEqual(["success"]);
  const [ledger] = await owner.rows(
    "SELECT count(*) FILTER (WHERE account = 'clearing')::int AS times, sum(amount_cents)::int AS sum FROM ledger_entry WHERE payment_id = $1",
    [payment!.id],
  );
  expect(ledger).toEqual({ times: 1, sum: 0 });
});
