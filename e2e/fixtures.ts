import { test as base, type BrowserContext } from "@playwright/test";
import { cloneDatabase, type Clone, type Template } from "@/lib/db/testing/clone-database";
import { openMailbox, type Mailbox } from "./portal/mailbox";
import { openSession, type OpenedSession } from "./portal/opened-session";
import { openOwner, type Owner } from "./portal/owner";
import { startPortal } from "./portal/portal";
import { makeResident, type Resident } from "./portal/residents";

export { expect } from "@playwright/test";

type Worker = {
  /** This worker's copy of the seeded city. */
  database: Clone;
  /** The same, read and written past the portal. */
  owner: Owner;
  /** Where this worker's portal sends its mail. */
  mail: Mailbox;
  portal: Awaited<ReturnType<typeof startPortal>>;
};

type Test = {
  /** The address that this test's requests come from, of its own so that the limits of one test are not another's. */
  address: string;
  /** A resident of this test alone, with three bills to pay. */
  resident: Resident;
  /** Has a browser be signed in as someone, without clicking. */
  openAs: (who: { accountId: string }, where?: BrowserContext) => Promise<OpenedSession>;
  /** The resident, signed in in this test's browser. */
  signedIn: Resident & { session: OpenedSession };
};

let tests = 0;

export const test = base.extend<Test, Worker>({
  database: [
    async ({}, use) => {
      const database = await cloneDatabase(JSON.parse(process.env.E2E_TEMPLATE!) as Template);
      await use(database);
      await database.drop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  owner: [
    async ({ database }, use) => {
      const owner = openOwner(database.ownerUrl);
      await use(owner);
      await owner.close();
    },
    { scope: "worker" },
  ],
  mail: [
    async ({}, use) => {
      const mail = await openMailbox();
      await use(mail);
      await mail.close();
    },
    { scope: "worker" },
  ],
  portal: [
    async ({ database, mail }, use, { workerIndex }) => {
      const portal = await startPortal(`worker-${workerIndex}`, { DATABASE_URL: database.url, SMTP_URL: mail.url });
      await use(portal);
      await portal.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.origin),
  address: async ({}, use, { workerIndex }) => {
    tests += 1;
    await use(`10.${workerIndex % 256}.${tests >> 8}.${tests % 256}`);
  },
  extraHTTPHeaders: async ({ address, extraHTTPHeaders }, use) => use({ ...extraHTTPHeaders, "x-forwarded-for": address }),
  resident: async ({ owner }, use) => use(await makeResident(owner)),
  openAs: async ({ owner, portal, context }, use) =>
    use(async ({ accountId }, where = context) => {
      const session = await openSession(owner, accountId);
      await where.addCookies(session.cookies.map((cookie) => ({ ...cookie, url: portal.origin })));
      return session;
    }),
  signedIn: async ({ resident, openAs }, use) => use({ ...resident, session: await openAs(resident) }),
});
