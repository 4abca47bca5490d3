import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ClusterFile } from "@/lib/db/cluster/cluster-file";
import { accountPlace, engineAccount, sharedEngine, type Account } from "@/lib/db/cluster/engine-account";
import { engineFolder } from "@/lib/db/cluster/engine";

/** Runs PostgreSQL's programs as someone it accepts: it refuses root. */
export type Runner = {
  runAs: ClusterFile["runAs"];
  /** The folder of data, log and passing files; the programs can write here. */
  place: string;
  account?: Account;
  run(program: "initdb" | "pg_ctl", args: string[]): Promise<{ code: number; output: string }>;
};

/** In a user namespace root's own files belong to an ordinary user, so nothing has to be copied or chowned. */
const NAMESPACE = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"];

export function engineRunner(home: string, before?: ClusterFile): Runner {
  const engine = engineFolder();
  const direct: Runner = { runAs: "self", place: home, run: runWith((program) => [join(engine, "bin", program)]) };
  if (process.getuid?.() !== 0) return direct;
  if (before?.runAs !== "account" && namespaceReaches(engine, home))
    return { ...direct, runAs: "namespace", run: runWith((program) => [...NAMESPACE, join(engine, "bin", program)]) };

  const account = engineAccount();
  const shared = sharedEngine(engine, engineVersion(engine));
  return {
    runAs: "account",
    place: accountPlace(home, account),
    account,
    run: runWith((program) => [join(shared, "bin", program)], account),
  };
}

/** Namespaces may be off (usual in containers), and a folder that belongs to someone else stays closed in one. */
function namespaceReaches(engine: string, home: string) {
  const script = `test -x "$0" && test -w "$1"`;
  const [command, ...rest] = [...NAMESPACE, "/bin/sh", "-c", script, join(engine, "bin", "postgres"), home];
  return spawnSync(command!, rest).status === 0;
}

const engineVersion = (engine: string) =>
  (JSON.parse(readFileSync(join(dirname(engine), "package.json"), "utf8")) as { version: string }).version;

function runWith(command: (program: string) => string[], account?: Account): Runner["run"] {
  return (program, args) =>
    new Promise((resolve, reject) => {
      const [file, ...before] = command(program);
      // The server keeps what pg_ctl hands it: a pipe to us would end with us.
      const starts = program === "pg_ctl" && args.includes("start");
      const child = spawn(file!, [...before, ...args], {
        ...account,
        cwd: "/",
        env: { ...process.env, LC_ALL: "C", PGOPTIONS: "", TZ: "UTC" },
        stdio: starts ? "ignore" : ["ignore", "pipe", "pipe"],
        windowsHide: true,
      });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? 1, output }));
    });
}
