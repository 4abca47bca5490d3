import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/testing/find-chromium";

/** The browser must not talk to anyone but the portal. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/portal/global-setup.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/results/e2e.json" }]],
  use: {
    locale: "en-US",
    timezoneId: "America/New_York",
    trace: process.env.TRACE ? "retain-on-failure" : "off", // a trace costs a third of the time; what the page held at a failure is kept without
    serviceWorkers: "block", // what a test answers in the network's place must not pass a worker; e2e/offline allows it
    launchOptions: { executablePath: findChromium(), args: quiet },
  },
  projects: [{ name: "chromium", use: devices["Desktop Chrome"] }],
});
