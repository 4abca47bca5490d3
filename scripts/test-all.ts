import { spawn } from "node:child_process";
import { reporters } from "./testing/check-steps";
import { ensureChromium } from "./testing/ensure-chromium";
import { ensureClamd } from "./testing/ensure-clamd";
import { progress } from "./running/progress";
import { runQuietly } from "./running/run-quietly";
import { runScript } from "./running/run-script";
import { countOf, forgetCount } from "./testing/test-results";

type Stage = { name: string; counts?: string; args: string[]; beside?: { name: string; args: string[] } };

/**
 * Each step with the run whose tests it counts; the browser's step finds the build made. Half of the fault run is waiting for what is open to
 * end by itself: it runs beside the tests on the database, and says what it saw when they are done.
 */
const steps: Stage[] = [
  { name: "check", counts: "unit", args: ["scripts/check.ts"] },
  { name: "build and database", args: ["e2e/portal/prepare.ts"] },
  {
    name: "integration tests",
    counts: "integration",
    args: ["node_modules/vitest/vitest.mjs", "run", "--project=*integration", ...reporters("integration")],
    beside: { name: "fault run", args: ["scripts/faults.ts", "payments"] },
  },
  { name: "browser journeys", counts: "e2e", args: ["scripts/e2e.ts", "--retries=1"] },
];

const settings = { VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" };

const run = (args: string[]) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", ...args], { stdio: "inherit", env: { ...process.env, ...settings } });
    child.on("close", (code) => resolve(code === 0));
  });

await runScript(async () => {
  const say = progress();
  ensureChromium(say);
  ensureClamd(say);
  const total = { passed: 0, failed: 0 };
  for (const { name, counts, args, beside } of steps) {
    if (counts) forgetCount(counts);
    const aside = beside && runQuietly("--import", ["tsx", ...beside.args], settings);
    const start = Date.now();
    const ok = await run(args);
    say(`${name} ${ok ? "passed" : "FAILED"} after ${((Date.now() - start) / 1000).toFixed(0)} s`);
    const { passed, failed, unsteady } = counts ? countOf(counts) : { passed: 0, failed: 0, unsteady: [] };
    for (const test of unsteady) say(`passed at the second try only: ${test}`);
    total.passed += passed;
    total.failed += ok ? failed : Math.max(failed, 1); // lint, types and the build are not tests, but they fail the same
    if (!beside || !aside) continue;
    const { code, output, seconds } = await aside;
    console.log(output.trimEnd());
    say(`${beside.name} ${code === 0 ? "passed" : "FAILED"} after ${seconds.toFixed(0)} s`);
    if (code !== 0) total.failed += 1;
  }
  console.log(`tests: ${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed ? 1 : 0);
});
