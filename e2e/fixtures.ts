import { test as base } from "@playwright/test";
import { cloneDatabase, type Clone, type Template } from "@/lib/db/testing/clone-database";
import { openMailbox, type Mailbox } from "./mailbox";
import { startPortal } from "./portal";

export { expect } from "@playwright/test";

type Worker = {
  /** This worker's copy of the seeded city. */
  database: Clone;
  /** Where this worker's portal sends its mail. */
  mail: Mailbox;
  portal: Awaited<ReturnType<typeof startPortal>>;
};

type Test = {
  /** The address that this test's requests come from, of its own so that the limits of one test are not another's. */
  address: string;
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
});
