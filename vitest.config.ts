import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { testSettings } from "./e2e/portal/settings";

const integration = "**/*.integration.test.ts";
/** Tests that put something in the place of a module or of the environment: others would find it there. */
const isolated = "**/*.isolated.test.ts";
const isolatedIntegration = "**/*.isolated.integration.test.ts";
/** A unit test that asks the database fails at once. */
const noDatabase = { DATABASE_URL: "postgresql://nobody@localhost:1/none" };
const elsewhere = [...configDefaults.exclude, ".next/**", ".cache/**", ".data/**", "e2e/**"];
const onDatabase = {
  globalSetup: "./lib/db/testing/vitest-global.ts",
  setupFiles: "./lib/db/testing/vitest-file.ts",
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias: { "@": resolve(import.meta.dirname) } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    env: testSettings,
    maxWorkers: availableParallelism(), // left to itself it keeps one core free, which is half of a small machine
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, integration, isolated],
          isolate: false, // each module is read once for all files: half the time
          env: noDatabase,
        },
      },
      {
        extends: true,
        test: { name: "isolated", include: [isolated], exclude: elsewhere, env: noDatabase },
      },
      {
        extends: true,
        test: { name: "integration", include: [integration], exclude: [...elsewhere, isolatedIntegration], isolate: false, ...onDatabase },
      },
      {
        extends: true,
        test: { name: "isolated integration", include: [isolatedIntegration], exclude: elsewhere, ...onDatabase },
      },
    ],
  },
});
