import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "@/lib/env/config-error";
import type { ClusterFile } from "@/lib/db/cluster/cluster-file";
import type { Runner } from "@/lib/db/cluster/engine-runner";

/** Makes the data folder unless it is there. It appears whole or not at all: an interrupted attempt is simply made again. */
export async function initialise({ place, account, run }: Runner, { passwords }: ClusterFile) {
  const data = join(place, "postgres");
  if (existsSync(join(data, "PG_VERSION"))) return;

  const draft = join(place, "postgres.new");
  const passwordFile = join(place, "password");
  for (const left of [draft, data]) rmSync(left, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, passwords.postgres, { mode: 0o600 });
  if (account) for (const file of [draft, passwordFile]) chownSync(file, account.uid, account.gid);

  // Without `-N`, initdb syncs the files before it ends, so that the rename never uncovers a half-written folder.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const { code, output } = await run("initdb", [
    "-D",
    draft,
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    ...locale,
  ]);
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new ConfigError(`The embedded PostgreSQL could not make its data folder ${data}: ${lastLine(output)}`);
  renameSync(draft, data);
}

/** Takes the data along when root's way of running the engine has changed since the last start. */
export function moveData(from: string, { place, account }: Runner) {
  const [before, after] = [join(from, "postgres"), join(place, "postgres")];
  if (before === after || !existsSync(before) || existsSync(after)) return;
  const draft = join(place, "postgres.moving");
  rmSync(draft, { recursive: true, force: true });
  cpSync(before, draft, { recursive: true });
  if (account)
    for (const file of [draft, ...readdirSync(draft, { recursive: true, encoding: "utf8" }).map((name) => join(draft, name))])
      chownSync(file, account.uid, account.gid);
  renameSync(draft, after);
  renameSync(before, `${before}.moved`); // kept: it is the only copy nobody has tried to start yet
}

const lastLine = (output: string) => output.trim().split("\n").at(-1) ?? "";
