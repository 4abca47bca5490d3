import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, expect, it } from "vitest";
import { resultsFile } from "./check-steps";
import { countOf, forgetCount, UNSTEADY_AT_MOST } from "./test-results";

const name = "test-of-counts";
afterEach(() => forgetCount(name));

function keep(result: object) {
  mkdirSync(dirname(resultsFile(name)), { recursive: true });
  writeFileSync(resultsFile(name), JSON.stringify(result));
}

/** What a browser run writes down, with so many tests that passed at the second try. */
const browserRun = (unexpected: number, flaky: number) => ({
  stats: { expected: 10, unexpected, flaky },
  errors: [],
  suites: [
    {
      specs: [{ file: "a.spec.ts", title: "steady", tests: [{ status: "expected" }] }],
      suites: [
        { specs: Array.from({ length: flaky }, (_, n) => ({ file: "a.spec.ts", title: `late ${n}`, tests: [{ status: "flaky" }] })) },
      ],
    },
  ],
});

it("names what passed at the second try only, and takes a few of those for passed", () => {
  keep(browserRun(0, UNSTEADY_AT_MOST));
  const { passed, failed, unsteady } = countOf(name);
  expect([passed, failed]).toEqual([10 + UNSTEADY_AT_MOST, 0]);
  expect(unsteady).toEqual(["a.spec.ts: late 0", "a.spec.ts: late 1", "a.spec.ts: late 2"]);
});

it("takes them for failed where there are more", () => {
  keep(browserRun(1, UNSTEADY_AT_MOST + 1));
  expect(countOf(name)).toMatchObject({ passed: 10, failed: 1 + UNSTEADY_AT_MOST + 1 });
});

it("a file of tests that does not load is a failure, and so is a run that left no count", () => {
  keep({ numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 2 });
  expect(countOf(name)).toEqual({ passed: 5, failed: 1, unsteady: [] });
  forgetCount(name);
  expect(countOf(name)).toEqual({ passed: 0, failed: 1, unsteady: [] });
});
