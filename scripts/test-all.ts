import { spawnSync } from "node:child_process";
import { reporters } from "./testing/check-steps";
import { ensureChromium } from "./testing/ensure-chromium";
import { ensureClamd } from "./testing/ensure-clamd";
import { progress } from "./running/progress";
import { runScript } from "./running/run-script";
import { countOf, forgetCount } from "./testing/test-results";

/** Each step with the run whose tests it counts; the build belongs to the browser's step, which makes it if it is stale. */
const steps = [
  { name: "check", counts: "unit", args: ["scripts/check.ts"] },
  {
    name: "integration tests",
    counts: "integration",
    args: ["node_modules/vitest/vitest.mjs", "run", "--project=*integration", ...reporters("integration")],
  },
  { name: "build and database", args: ["e2e/portal/prepare.ts"] },
  { name: "browser journeys", counts: "e2e", args: ["scripts/e2e.ts"] },
  { name: "fault run", args: ["scripts/faults.ts", "payments"] },
];

await runScript(async () => {
  const say = progress();
  ensureChromium(say);
  ensureClamd(say);
  const total = { passed: 0, failed: 0 };
  for (const { name, counts, args } of steps) {
    if (counts) forgetCount(counts);
    const start = Date.now();
    const ok = run(args);
    say(`${name} ${ok ? "passed" : "FAILED"} after ${((Date.now() - start) / 1000).toFixed(0)} s`);
    const { passed, failed } = counts ? countOf(counts) : { passed: 0, failed: 0 };
    total.passed += passed;
    total.failed += ok ? failed : Math.max(failed, 1); // lint, types and the build are not tests, but they fail the same
  }
  console.log(`tests: ${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed ? 1 : 0);
});

function run(args: string[]) {
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" };
  return spawnSync(process.execPath, ["--import", "tsx", ...args], { stdio: "inherit", env }).status === 0;
}
