import { existsSync, readFileSync } from "node:fs";
import type { Step } from "@/scripts/running/steps";

const bin = (path: string) => `node_modules/${path}`;
const code = ["app", "components", "lib", "prisma", "scripts", "e2e", "server.ts", "proxy.ts"];

/** What every change must pass, the longest first, so that two at a time end soonest. */
export const checkSteps = (): Step[] => [
  { name: "eslint", file: bin("eslint/bin/eslint.js"), args: [".", "--max-warnings=0", "--cache", "--cache-location=.cache/eslint/"] },
  { name: "types", file: bin("typescript/bin/tsc"), args: ["--noEmit"] },
  {
    name: "unit tests",
    file: bin("vitest/vitest.mjs"),
    args: ["run", "--project=unit", "--project=isolated", ...reporters("unit")],
    extra: { VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" },
  },
  { name: "prettier", file: bin("prettier/bin/prettier.cjs"), args: ["--check", ".", "--cache", "--cache-location=.cache/prettier"] },
  { name: "structure", file: bin("dependency-cruiser/bin/dependency-cruise.mjs"), args: code.filter((path) => existsSync(path)) },
  { name: "unused code", file: bin("knip/bin/knip.js"), args: ["--no-progress", "--no-config-hints"] },
];

/** Words for people and counts for the last line of `npm test`. */
export const reporters = (name: string) => ["--reporter=default", "--reporter=json", `--outputFile.json=${resultsFile(name)}`];

export const resultsFile = (name: string) => `.cache/results/${name}.json`;

/** next-env.d.ts is made by Next and names files of the last build: types need it, a fresh clone has none. */
export const routeTypes: Step = {
  name: "route types",
  file: bin("next/dist/bin/next"),
  args: ["typegen"],
  extra: { NEXT_TELEMETRY_DISABLED: "1" },
};

export function routeTypesAreThere() {
  if (!existsSync("next-env.d.ts")) return false;
  const imports = readFileSync("next-env.d.ts", "utf8").matchAll(/^import "\.\/(.+)";$/gm);
  return [...imports].every(([, path]) => existsSync(path!));
}
