import { readFileSync, rmSync } from "node:fs";
import { resultsFile } from "./check-steps";

export type Count = { passed: number; failed: number };

type Vitest = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
type Playwright = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** What a run of tests counted by itself. A run that left no count is one failure. */
export function countOf(name: string): Count {
  try {
    const result = JSON.parse(readFileSync(resultsFile(name), "utf8")) as Vitest | Playwright;
    if ("stats" in result)
      return { passed: result.stats.expected + result.stats.flaky, failed: result.stats.unexpected + result.errors.length };
    // A file that does not load has failed without a failed test in it.
    return { passed: result.numPassedTests, failed: result.numFailedTests || Math.min(result.numFailedTestSuites, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The counts of an earlier run must not be taken for this one's. */
export const forgetCount = (name: string) => rmSync(resultsFile(name), { force: true });
