import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Client } from "pg";
import { cloneDatabase } from "@/lib/db/testing/clone-database";
import { ensureTemplate } from "@/lib/db/testing/template";
import { testSettings } from "@/e2e/portal/settings";
import { CommandFailed } from "../running/run-script";
import { asRow, openPayments, settle } from "./open-payments";
import { median } from "./rates";
import { settlementScript } from "./settlement-script";

const AT_ONCE = 8;

/**
 * P8: settling payments of two bills each, through our code, against pgbench with the same statements prepared, on the same server.
 * Rounds alternate, medians count. Needs pgbench on the PATH (Debian: postgresql-contrib).
 */
export async function benchPayments(payments: number) {
  Object.assign(process.env, testSettings);
  const template = await ensureTemplate(console.error);
  const { url, ownerUrl, drop } = await cloneDatabase(template);
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
  const owner = new Client({ connectionString: ownerUrl, options: "-c app.kind=system" });
  await owner.connect();
  try {
    await owner.query("CREATE TABLE bench_payment (n int PRIMARY KEY, payment uuid, party uuid, bills uuid[], lines uuid[])");
    await owner.query("CREATE SEQUENCE bench_next");
    await owner.query("GRANT SELECT ON bench_payment TO ecitizen_app; GRANT USAGE ON bench_next TO ecitizen_app");
    const [ours, theirs]: number[][] = [[], []];
    for (let round = 0; round < 3; round++) {
      ours!.push(await settle(await openPayments(owner, payments), AT_ONCE));
      await owner.query("TRUNCATE bench_payment");
      const opened = await openPayments(owner, payments);
      await owner.query("SELECT setval('bench_next', 1, false)");
      await owner.query(
        `INSERT INTO bench_payment SELECT row_number() OVER (), payment, party, bills, lines
         FROM jsonb_to_recordset($1::jsonb) AS i (payment uuid, party uuid, bills uuid[], lines uuid[])`,
        [JSON.stringify(opened.map(asRow))],
      );
      theirs!.push(pgbench(url, payments));
    }
    const [a, b] = [median(ours!), median(theirs!)];
    return { id: "P8", value: a / b, goal: 0.6, detail: `${a.toFixed(0)} payments/s, pgbench ${b.toFixed(0)}` };
  } finally {
    await owner.end();
    await (globalThis as { ecitizenPool?: { end(): Promise<void> } }).ecitizenPool?.end();
    await drop();
  }
}

/** Transactions per second that pgbench reaches with the same statements. */
function pgbench(url: string, payments: number): number {
  const folder = resolve(".cache/bench");
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, "settlement.sql");
  writeFileSync(file, settlementScript);
  const each = Math.floor(payments / AT_ONCE);
  const args = ["-n", "-M", "prepared", "-c", String(AT_ONCE), "-j", "1", "-t", String(each), "-f", file, url];
  const { status, stdout, stderr, error } = spawnSync("pgbench", args, { encoding: "utf8" });
  if (error) throw new CommandFailed("pgbench is not on the PATH: install it (Debian: postgresql-contrib).");
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (status !== 0 || !rate || /aborted/.test(stderr)) throw new CommandFailed(`pgbench did not finish: ${stderr.slice(-800)}`);
  return Number(rate);
}
