import { spawn } from "node:child_process";

export type Finished = { code: number; output: string; seconds: number };

/** Runs a program of the project under this Node and keeps what it says. A signal to us ends it too. */
export function runQuietly(file: string, args: string[], extra: Record<string, string> = {}): Promise<Finished> {
  const start = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...extra }, stdio: ["ignore", "pipe", "pipe"] });
    const end = () => child.kill();
    process.once("exit", end);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", end);
      resolve({ code: code ?? 1, output, seconds: (Date.now() - start) / 1000 });
    });
  });
}
