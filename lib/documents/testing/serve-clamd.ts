import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@/lib/db/cluster/free-port";
import { findClamd } from "@/lib/documents/testing/find-clamd";

/** The file that every scanner finds, and that harms nothing; in two parts, so that none finds it here. */
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"}`;
const SIGNATURE = "44d88612fea8a8f36de82e1278abb02f:68:Local.Eicar-Test\n";

/** A real clamd with one signature of its own, on a free port of this machine. */
export async function serveClamd(wanted?: number) {
  const clamd = findClamd();
  if (!clamd) throw new Error("These tests need clamd: run npm test, which installs it, or apt-get install clamav-daemon.");
  const folder = await mkdtemp(join(tmpdir(), "clamd-"));
  const port = wanted ?? (await freePort(23_000 + (process.pid % 2_000)));
  await writeFile(join(folder, "local.hdb"), SIGNATURE);
  const settings = [`DatabaseDirectory ${folder}`, "TCPAddr 127.0.0.1", `TCPSocket ${port}`, "Foreground yes", "StreamMaxLength 20M", "ReadTimeout 10"]; // prettier-ignore
  await writeFile(join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
  const child = spawn(clamd.command, ["-c", join(folder, "clamd.conf")], { stdio: "ignore", env: clamd.env as NodeJS.ProcessEnv });
  const ended = once(child, "exit");
  await Promise.race([listening(port), ended.then(() => Promise.reject(new Error("clamd ended at once")))]);
  return {
    url: new URL(`tcp://127.0.0.1:${port}`),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function listening(port: number) {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await once(socket, "connect").then(() => true, () => false); // prettier-ignore
    socket.destroy();
    if (isOpen) return;
    await wait(50);
  }
}
