import { spawnSync } from "node:child_process";

// The build and the database are made by e2e/portal/global-setup.ts, so that a test run from an editor has them too.
const args = process.argv.slice(2);
const full = args.includes("--full") ? { FULL: "1" } : {};
const { status } = spawnSync(
  process.execPath,
  ["node_modules/@playwright/test/cli.js", "test", ...args.filter((arg) => arg !== "--full")],
  { stdio: "inherit", env: { ...process.env, ...full } },
);
process.exit(status ?? 1);
