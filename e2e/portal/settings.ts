/** What every test runs under. The secret is fixed, so that a build made for tests fits every server of a test run. */
export const testSettings = {
  MODE: "test",
  APP_SECRET: "only-for-tests-never-for-a-city-0123456789",
  NEXT_DIST_DIR: ".cache/next-test",
  /** No other part of the shell's own settings may reach a test. */
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  SMTP_URL: "",
  PORT: "",
  APP_ORIGIN: "",
  ROLE: "",
  CLOCK_OFFSET_S: "",
  TEST_NOW: "",
  SERVICES_DIR: "",
  STORAGE_URL: "",
  CLAMD_URL: "",
  DATA_DIR: ".cache/test-data",
};
