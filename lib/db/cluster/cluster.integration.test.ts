import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clusterUrl, readClusterFile } from "@/lib/db/cluster/cluster-file";
import { ensureCluster } from "@/lib/db/cluster/ensure-database";
import { readPostmaster } from "@/lib/db/cluster/postmaster";
import { stopCluster } from "@/lib/db/cluster/stop-cluster";

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), "cluster-"))));
afterEach(async () => {
  await stopCluster(home);
  rmSync(home, { recursive: true });
});

const data = () => join(readClusterFile(home)!.place, "postgres");

async function ask(text: string, role: "ecitizen_app" | "ecitizen_owner" = "ecitizen_owner") {
  const { cluster, port } = await ensureCluster(home);
  const client = new Client({ connectionString: clusterUrl(cluster, port, role) });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test("three starts at once end with one server", async () => {
  const started = await Promise.all([ensureCluster(home), ensureCluster(home), ensureCluster(home)]);
  expect(new Set(started.map(({ port }) => port)).size).toBe(1);
  expect(
    await ask("SELECT current_user AS me, rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = current_user", "ecitizen_app"),
  ).toEqual([{ me: "ecitizen_app", rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
  expect(statSync(join(home, "cluster.json")).mode & 0o777).toBe(0o600);
});

test("a killed server keeps what was committed", async () => {
  await ask("CREATE TABLE kept (word text)");
  await ask("INSERT INTO kept VALUES ('before')");
  process.kill(readPostmaster(data())!.pid, "SIGKILL");
  expect(await ask("SELECT word FROM kept")).toEqual([{ word: "before" }]);
});

test("a pid file that names another living program does not keep the server down", async () => {
  await ask("SELECT 1");
  await stopCluster(home);
  writeFileSync(join(data(), "postmaster.pid"), `${process.pid}\n${data()}\n0\n1\n\n127.0.0.1\n\nready\n`);
  expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("a lock left by a killed start is taken over", async () => {
  writeFileSync(join(home, "cluster.lock"), "999999999 0 0");
  expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("lost passwords are told in one sentence", async () => {
  await ask("SELECT 1");
  const { cluster, port } = await ensureCluster(home);
  appendFileSync(join(home, "cluster.json"), "damage");
  await expect(ensureCluster(home)).rejects.toThrow(/cluster\.json holds the embedded database's passwords but is damaged/);
  writeFileSync(
    join(home, "cluster.json"),
    JSON.stringify({ ...cluster, port, passwords: { ...cluster.passwords, ecitizen_owner: "other" } }),
  );
  await expect(ensureCluster(home)).rejects.toThrow(/does not accept the passwords in cluster\.json/);
});

test("a folder that cannot be written to is told in one sentence", async () => {
  const file = join(home, "file");
  writeFileSync(file, "");
  for (const folder of [file, join(file, "below")])
    await expect(ensureCluster(folder)).rejects.toThrow(
      new RegExp(`^DATA_DIR must be a folder this user may write to, but ${folder} is not \\(\\w+\\)\\.$`),
    );
});
