import { readFileSync, rmSync } from "node:fs";
import { resultsFile } from "./check-steps";

/** `unsteady` names the tests that failed and then passed; they are among the passed. */
export type Count = { passed: number; failed: number; unsteady: string[] };

/** So many may need their second try in one run: a browser on a busy machine is late now and then, a race of ours is late every time. */
export const UNSTEADY_AT_MOST = 3;

type Vitest = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
type Playwright = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[]; suites: Suite[] };
type Suite = { specs?: { file: string; title: string; tests: { status: string }[] }[]; suites?: Suite[] };

/** What a run of tests counted by itself. A run that left no count is one failure. */
export function countOf(name: string): Count {
  try {
    const result = JSON.parse(readFileSync(resultsFile(name), "utf8")) as Vitest | Playwright;
    if ("stats" in result) return ofBrowser(result);
    // A file that does not load has failed without a failed test in it.
    return { passed: result.numPassedTests, failed: result.numFailedTests || Math.min(result.numFailedTestSuites, 1), unsteady: [] };
  } catch {
    return { passed: 0, failed: 1, unsteady: [] };
  }
}

function ofBrowser({ stats, errors, suites }: Playwright): Count {
  const tooMany = stats.flaky > UNSTEADY_AT_MOST ? stats.flaky : 0;
  return {
    passed: stats.expected + stats.flaky - tooMany,
    failed: stats.unexpected + errors.length + tooMany,
    unsteady: suites.flatMap(unsteadyIn),
  };
}

const unsteadyIn = ({ specs = [], suites = [] }: Suite): string[] => [
  ...specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky")).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(unsteadyIn),
];

/** The counts of an earlier run must not be taken for this one's. */
export const forgetCount = (name: string) => rmSync(resultsFile(name), { force: true });
