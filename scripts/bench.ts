import { spawnSync } from "node:child_process";
import { benchPayments } from "./bench/payments";
import { runToEnd } from "./running/run-script";

/** Ratios measured in one run, one line each: what, its value, its goal, and whether it is reached. */
await runToEnd(async () => {
  // In a process of its own: what it reads of the environment must not be kept here.
  spawnSync(process.execPath, ["--import", "tsx", "e2e/portal/prepare.ts"], { stdio: ["ignore", "inherit", "inherit"] });
  const quick = process.argv.includes("--quick");
  for (const { id, value, goal, detail } of [await benchPayments(quick ? 300 : 2_000)])
    console.log(`${id} ${(value * 100).toFixed(0)} % goal ${goal * 100} % ${value >= goal ? "ok" : "short"}  (${detail})`);
});
