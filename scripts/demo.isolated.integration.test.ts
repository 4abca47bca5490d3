import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clusterUrl, readClusterFile } from "@/lib/db/cluster/cluster-file";
import { ensureCluster } from "@/lib/db/cluster/ensure-database";
import { freePort } from "@/lib/db/cluster/free-port";
import { stopCluster } from "@/lib/db/cluster/stop-cluster";
import { isSeeded } from "@/prisma/seed/seed-city";

let home: string;
beforeAll(() => (home = mkdtempSync(join(tmpdir(), "demo-"))));
afterAll(async () => {
  await stopCluster(home);
  rmSync(home, { recursive: true });
});

/** Runs the demo's command until it ends, or until it says `last`, when it is killed with all that it has started. */
function demo(port: number, last?: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo.ts"], {
    env: { ...process.env, MODE: "", DATABASE_URL: "", DATABASE_OWNER_URL: "", APP_ORIGIN: "", DATA_DIR: home, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  return new Promise<{ said: string; code: number | null }>((resolve) => {
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk;
        if (last && said.includes(last) && child.exitCode === null) process.kill(-child.pid!, "SIGKILL");
      });
    child.on("close", (code) => resolve({ said, code }));
  });
}

const ownerUrl = async () => {
  const { cluster, port } = await ensureCluster(home);
  return clusterUrl(cluster, port, "ecitizen_owner");
};

test("a first demo that is killed at every step goes on from there when it is run again", { timeout: 120_000 }, async () => {
  const port = await freePort(45_000);
  await demo(port, "Making the embedded PostgreSQL");
  expect(readClusterFile(home)?.ready ?? false).toBe(false);

  const { said: second } = await demo(port, "Filling the demo city");
  expect(second).toContain("The database answers");
  expect(await isSeeded(await ownerUrl())).toBe(false);

  const { said: third } = await demo(port, "Building the pages");
  expect(third).not.toContain("Applied");
  expect(third).toContain("Filling the demo city");
  expect(await isSeeded(await ownerUrl())).toBe(true);

  const { said: fourth } = await demo(port, "Building the pages");
  expect(fourth).not.toContain("Filling the demo city");
});

test("a port that is taken is told before the long work", async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => taken.listen(0, () => resolve((taken.address() as { port: number }).port)));
  const { said, code } = await demo(port);
  taken.close();
  expect(said).toContain(`PORT is ${port}, but another program listens there already: stop it or set another PORT.`);
  expect(said).not.toContain("Building");
  expect(code).toBe(1);
});
