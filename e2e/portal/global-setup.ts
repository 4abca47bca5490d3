import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** Playwright's own loader cannot read all of our files, so that what they prepare is prepared under tsx. */
export default async function globalSetup() {
  const child = spawn(process.execPath, ["--import", "tsx", "e2e/portal/prepare.ts"], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
    env: { ...process.env, E2E_PIPE: "3" },
  });
  const [said, [code]] = await Promise.all([text(child.stdio[3] as Readable), once(child, "exit")]);
  if (code !== 0) throw new Error("The build or the database for the browser tests could not be made; its reason stands above.");
  const { template, server } = JSON.parse(said) as { template: unknown; server: string };
  process.env.E2E_TEMPLATE = JSON.stringify(template);
  process.env.E2E_SERVER = server;
}
