import { spawnSync } from "node:child_process";
import { expect, test } from "./fixtures";
import { testSettings } from "./portal/settings";

/** A second server beside the worker's own, to its end. */
const start = (database: { url: string }, changed: Record<string, string>) =>
  spawnSync(process.execPath, [process.env.E2E_SERVER!], {
    env: { ...process.env, ...testSettings, NODE_ENV: "production", NODE_OPTIONS: "", DATABASE_URL: database.url, ...changed },
    encoding: "utf8",
    timeout: 30_000,
  });

test("a server whose port is taken says so in one sentence and ends", ({ portal, database }) => {
  const { port } = new URL(portal.origin);
  const { status, stderr } = start(database, { PORT: port, APP_ORIGIN: portal.origin });
  expect(stderr.trim()).toBe(`PORT is ${port}, but another program listens there already: stop it or set another PORT.`);
  expect(status).toBe(1);
});

test("a server with a broken setting names it in one sentence and ends", ({ database }) => {
  const { status, stderr } = start(database, { PORT: "80a" });
  expect(stderr.trim()).toBe('PORT is "80a", but it must be a port number from 0 to 65535.');
  expect(status).toBe(1);
});
