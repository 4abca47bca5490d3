import { spawnSync } from "node:child_process";
import { benchPayments } from "./bench/payments";
import { benchQueue } from "./bench/queue";
import { benchSearch } from "./bench/search";
import { benchUploads } from "./bench/uploads";
import { benchSignIns } from "./bench/sign-ins";
import { runToEnd } from "./running/run-script";

/** Ratios measured in one run, one line each: what, its value, its goal, and whether it is reached. */
await runToEnd(async () => {
  // In a process of its own: what it reads of the environment must not be kept here.
  spawnSync(process.execPath, ["--import", "tsx", "e2e/portal/prepare.ts"], { stdio: ["ignore", "inherit", "inherit"] });
  const quick = process.argv.includes("--quick");
  const benches: Record<string, () => Result | Result[] | Promise<Result | Result[]>> = {
    P6: () => benchSignIns(quick ? 100 : 400),
    P7: () => benchQueue(quick ? 100_000 : 900_000),
    P8: () => benchPayments(quick ? 300 : 2_000),
    P9: () => benchUploads(quick ? 1 : 5),
    P13: benchSearch,
  };
  const wanted = process.argv.slice(2).filter((name) => name in benches);
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length && !wanted.includes(name)) continue;
    for (const result of [await bench()].flat()) console.log(say(result));
  }
});

/** A ratio that should be high, or a time that should be short. */
type Result = { id: string; goal: number; detail: string } & ({ value: number } | { ms: number });

function say({ id, goal, detail, ...measured }: Result) {
  const [shown, isReached] =
    "ms" in measured
      ? [`${measured.ms.toFixed(2)} ms goal ${goal} ms`, measured.ms <= goal]
      : [`${(measured.value * 100).toFixed(0)} % goal ${goal * 100} %`, measured.value >= goal];
  return `${id} ${shown} ${isReached ? "ok" : "short"}  (${detail})`;
}
