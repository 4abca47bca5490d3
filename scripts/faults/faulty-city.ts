import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { clusterUrl } from "@/lib/db/cluster/cluster-file";
import { ensureCluster } from "@/lib/db/cluster/ensure-database";
import { freePort } from "@/lib/db/cluster/free-port";
import { readPostmaster } from "@/lib/db/cluster/postmaster";
import { openMailbox } from "@/e2e/portal/mailbox";
import { testSettings } from "@/e2e/portal/settings";
import { buildIfStale } from "../building/build-app";
import { bundleOf } from "../building/bundle-processes";
import { CommandFailed } from "../running/run-script";
import { dropDatabase } from "@/lib/db/testing/drop-database";

const home = resolve(".cache/faults-postgres");
const name = "city_under_faults";
type Part = "web" | "worker";

/** A city of its own (cluster, ports, SMTP server), whose web, worker and database can each be killed and started again. */
export async function startFaultyCity(say: (line: string) => void) {
  Object.assign(process.env, testSettings);
  await buildIfStale(say);
  const { cluster, port } = await ensureCluster(home, say);
  const url = clusterUrl(cluster, port, "ecitizen_app", name);
  const ownerUrl = clusterUrl(cluster, port, "ecitizen_owner", name);
  await withOwner(clusterUrl(cluster, port, "ecitizen_owner"), async (owner) => {
    await dropDatabase(owner, name);
    await owner.query(`CREATE DATABASE ${name}`);
  });
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }); // for what this process does itself
  const mail = await openMailbox();
  const webPort = await freePort(31_000 + 50 * (process.pid % 100));
  const origin = `http://localhost:${webPort}`;
  const data = resolve(".cache/faults");
  mkdirSync(data, { recursive: true });
  const settings: NodeJS.ProcessEnv = {
    ...process.env,
    ...testSettings,
    ...{ NODE_ENV: "production" as const, NODE_OPTIONS: "", DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, SMTP_URL: mail.url },
    ...{ PORT: String(webPort), APP_ORIGIN: origin, DATA_DIR: data, TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error" },
  };
  say("Seeding the city that will be hurt");
  // Before today, so that what the seed left open is not taken for the work of this run.
  await runToSuccess(["scripts/seed.ts", "--now", new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)], settings);

  // What the seed left open ends here too, and its gateway would tell the demo's address of it, again and again.
  await withOwner(ownerUrl, (seeded) =>
    seeded.query("UPDATE sandbox_charge SET webhook_url = $1 || substring(webhook_url FROM '^https?://[^/]+(.*)$')", [origin]),
  );

  const running: Partial<Record<Part, ChildProcess>> = {};
  for (const part of ["web", "worker"] as const) rmSync(logOf(part), { force: true });

  // Whatever happens here, nothing is left running.
  process.once("exit", () => Object.values(running).forEach((child) => child.kill("SIGKILL")));

  async function start(part: Part, changed: Record<string, string> = {}) {
    const log = openSync(logOf(part), "a");
    const child = spawn(process.execPath, [bundleOf(part)], {
      env: { ...settings, ROLE: part, ...changed },
      stdio: ["ignore", log, log, "ipc"] as const,
    });
    closeSync(log);
    running[part] = child;
    const ready = await Promise.race([once(child, "message").then(() => true), once(child, "exit").then(() => false), patience(60_000)]);
    if (!ready && child.signalCode !== "SIGKILL")
      throw new CommandFailed(`${part} did not start:\n${readFileSync(logOf(part), "utf8").slice(-2_000)}`);
  }

  async function kill(part: Part, signal: "SIGKILL" | "SIGTERM" = "SIGKILL") {
    const child = running[part];
    if (!child || !isAlive(child)) return;
    child.kill(signal);
    await once(child, "exit");
  }

  return {
    origin,
    ownerUrl,
    mail,
    start,
    kill,
    /** Resolves when the process has ended by itself, or false after so many milliseconds. */
    diedWithin: async (part: Part, ms: number) => {
      const child = running[part]!;
      return !isAlive(child) || (await Promise.race([once(child, "exit").then(() => true), patience(ms)]));
    },
    killDatabase: async () => {
      process.kill(readPostmaster(join(cluster.place, "postgres"))!.pid, "SIGKILL");
      for (let n = 0; n < 40; n++) {
        await wait(250); // its children notice that it is gone, then the files are free
        const again = await ensureCluster(home).catch(() => undefined);
        if (again && again.port === port) return;
      }
      throw new CommandFailed("The killed database did not come back on its port.");
    },
    stop: async () => {
      await Promise.all((["web", "worker"] as const).map((part) => kill(part, "SIGTERM")));
      await mail.close();
    },
  };
}

export type FaultyCity = Awaited<ReturnType<typeof startFaultyCity>>;

const logOf = (part: Part) => resolve(`.cache/faults/${part}.log`);
const patience = (ms: number) => wait(ms, false, { ref: false });
const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

async function withOwner(connectionString: string, run: (owner: Client) => Promise<unknown>) {
  const owner = new Client({ connectionString, options: "-c app.kind=system" });
  await owner.connect();
  await run(owner);
  await owner.end();
}

async function runToSuccess(args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new CommandFailed(`${args[0]} ended with ${code}.`);
}
