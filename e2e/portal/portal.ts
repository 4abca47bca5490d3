import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@/lib/db/cluster/free-port";
import { testSettings } from "./settings";

const folder = ".cache/e2e";

type Settings = { DATABASE_URL: string; SMTP_URL: string };

/** One server of the production build, as `npm start` would run it, behind one trusted proxy. */
export async function startPortal(name: string, settings: Settings) {
  const port = await freePort(20_000 + 50 * (process.pid % 200)); // apart from those of another run
  const origin = `http://localhost:${port}`;
  const logFile = `${folder}/${name}.log`;
  mkdirSync(folder, { recursive: true });

  async function start(changed: Record<string, string> = {}) {
    const log = openSync(logFile, "w");
    const child = spawn(process.execPath, [process.env.E2E_SERVER!], {
      env: {
        ...process.env,
        ...testSettings,
        ...settings,
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        PORT: String(port),
        APP_ORIGIN: origin,
        DATA_DIR: `${folder}/${name}`,
        TRUSTED_PROXY_HOPS: "1",
        ...changed,
      },
      stdio: ["ignore", log, log, "ipc"],
    });
    closeSync(log);
    const ended = once(child, "exit");
    const stop = async () => {
      child.kill("SIGTERM");
      const slow = setTimeout(() => child.kill("SIGKILL"), 5_000);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(slow);
    };
    // The child's own word: on its address another run's server may be the one that answers.
    const ready = await Promise.race([
      once(child, "message").then(() => true),
      ended.then(() => false),
      wait(60_000, false, { ref: false }),
    ]);
    if (ready) return { stop, pid: child.pid!, crash: async () => void (child.kill("SIGKILL"), await ended) };
    await stop();
    throw new Error(`The server did not become ready:\n${readFileSync(logFile, "utf8").slice(-3_000)}`);
  }

  let running = await start();
  return {
    origin,
    logFile,
    pid: () => running.pid,
    stop: () => running.stop(),
    /** As when the power fails, and comes back: nobody is asked to finish. */
    crash: async () => {
      await running.crash();
      running = await start();
    },
    /** The same address under another process, as after a new release. */
    restart: async (changed?: Record<string, string>) => {
      await running.stop();
      running = await start(changed);
    },
  };
}
