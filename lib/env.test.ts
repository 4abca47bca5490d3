import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigError, parseEnv } from "@/lib/env";

const folder = mkdtempSync(join(tmpdir(), "env-"));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = "s".repeat(32);
const database = "postgresql://app:hidden-password@localhost:5432/city";
const city = {
  APP_SECRET: secret,
  APP_ORIGIN: "https://city.example",
  SMTP_URL: "smtp://mail.city.example",
  DATABASE_URL: database,
  CLAMD_URL: "tcp://127.0.0.1:3310",
};
const demo = { MODE: "demo", DATA_DIR: folder, DATABASE_URL: database };
const parse = (source: Record<string, string>) => parseEnv(source as NodeJS.ProcessEnv);

describe("a wrong setting is one sentence that names it", () => {
  test.each([
    ["MODE", { MODE: "staging" }, 'MODE is "staging", but it must be production, demo or test.'],
    ["PORT", { ...demo, PORT: "80a" }, 'PORT is "80a", but it must be a port number from 0 to 65535.'],
    ["PORT too high", { ...demo, PORT: "70000" }, 'PORT is "70000", but it must be a port number from 0 to 65535.'],
    [
      "APP_ORIGIN with a path",
      { ...city, APP_ORIGIN: "https://city.example/portal" },
      /^APP_ORIGIN is "https:\/\/city\.example\/portal", but/,
    ],
    ["APP_ORIGIN in plain http", { ...city, APP_ORIGIN: "http://city.example" }, /^APP_ORIGIN is "http:\/\/city\.example", but/],
    ["APP_ORIGIN on this machine", { ...city, APP_ORIGIN: "http://localhost:3000" }, /^APP_ORIGIN is .* must begin with https:\/\//],
    ["no APP_ORIGIN", { APP_SECRET: secret, DATABASE_URL: database }, /^APP_ORIGIN is not set/],
    ["no APP_SECRET", { ...city, APP_SECRET: "" }, "APP_SECRET is not set, but it must be at least 32 random characters."],
    [
      "a short APP_SECRET",
      { ...city, APP_SECRET: "hunter2" },
      "APP_SECRET is a value of 7 characters, but it must be at least 32 random characters.",
    ],
    ["no DATABASE_URL", { ...city, DATABASE_URL: "" }, /^DATABASE_URL is not set/],
    ["another database", { ...demo, DATABASE_URL: "mysql://app:hidden@db/city" }, /^DATABASE_URL is a value of 26 characters, but/],
    ["SMTP_URL", { ...demo, SMTP_URL: "mail.city.example" }, /^SMTP_URL is a value of 17 characters, but/],
    ["MAIL_FROM", { ...demo, MAIL_FROM: "the city" }, /^MAIL_FROM is "the city", but/],
    ["MAIL_DKIM_KEY", { ...demo, MAIL_DKIM_SELECTOR: "city", MAIL_DKIM_KEY: "/none.pem" }, /^MAIL_DKIM_KEY is "\/none\.pem", but/],
    ["a key without a selector", { ...demo, MAIL_DKIM_SELECTOR: "city" }, /^MAIL_DKIM_KEY is not set, but/],
    ["the sandbox in production", { ...city, PAYMENTS: "sandbox" }, /^PAYMENTS is "sandbox", but in production/],
    ["TRUSTED_PROXY_HOPS", { ...demo, TRUSTED_PROXY_HOPS: "-1" }, /^TRUSTED_PROXY_HOPS is "-1", but/],
    ["MAP_TILES_URL", { ...demo, MAP_TILES_URL: "https://tiles.example/map.png" }, /^MAP_TILES_URL is "https:.*", but/],
    ["MAP_TILES_URL of any host", { ...demo, MAP_TILES_URL: "https://*/{z}/{x}/{y}.png" }, /^MAP_TILES_URL is/],
    ["ROLE", { ...demo, ROLE: "cron" }, 'ROLE is "cron", but it must be all, web or worker.'],
    ["LOG_LEVEL", { ...demo, LOG_LEVEL: "loud" }, /^LOG_LEVEL is "loud", but/],
    ["TEST_NOW", { ...demo, TEST_NOW: "tomorrow" }, /^TEST_NOW is "tomorrow", but/],
    ["TEST_NOW in production", { ...city, TEST_NOW: "2026-03-01T06:00:00Z" }, /^TEST_NOW is set, but in production/],
    ["CLOCK_OFFSET_S in production", { ...city, CLOCK_OFFSET_S: "3600" }, /^CLOCK_OFFSET_S is set, but in production/],
    ["STORAGE_URL", { ...demo, STORAGE_URL: "https://hidden@host/bucket" }, /^STORAGE_URL is a value of 26 characters, but/],
    ["CLAMD_URL", { ...demo, CLAMD_URL: "localhost:3310" }, /^CLAMD_URL is "localhost:3310", but/],
    ["no CLAMD_URL in production", { ...city, CLAMD_URL: "" }, /^CLAMD_URL is not set, but in production/],
    ["METRICS_TOKEN", { ...demo, METRICS_TOKEN: "short" }, /^METRICS_TOKEN is a value of 5 characters, but/],
  ] as [string, Record<string, string>, string | RegExp][])("%s", (_name, source, sentence) => {
    const message = refusal(source);
    if (typeof sentence === "string") expect(message).toBe(sentence);
    else expect(message).toMatch(sentence);
    expect(message).not.toMatch(/hidden|hunter2/);
  });
});

test("production needs little and pays with nothing by default", () => {
  expect(parse(city)).toMatchObject({
    MODE: "production",
    PORT: 3000,
    ROLE: "all",
    TRUSTED_PROXY_HOPS: 0,
    PAYMENTS: "off",
    MAIL_FROM: "no-reply@city.example",
  });
});

test("production does without a scanner only when it is told to", () => {
  expect(parse({ ...city, CLAMD_URL: "", ALLOW_UNSCANNED: "1" }).CLAMD_URL).toBeUndefined();
});

test("an empty value counts as not set", () => {
  expect(parse({ ...demo, PORT: "", APP_ORIGIN: "" })).toMatchObject({ PORT: 3000, APP_ORIGIN: "http://localhost:3000" });
});

test("the demo is found on its own port", () => {
  expect(parse({ ...demo, PORT: "3100" }).APP_ORIGIN).toBe("http://localhost:3100");
});

test("an origin loses its last slash", () => {
  expect(parse({ ...city, APP_ORIGIN: "https://City.example/" }).APP_ORIGIN).toBe("https://city.example");
});

test("the demo's secret is made once and kept for its owner alone", () => {
  const made = parse(demo).APP_SECRET;
  expect(parse(demo).APP_SECRET).toBe(made);
  expect(readFileSync(join(folder, "secret"), "utf8")).toBe(made);
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
});

test("a data folder that cannot be written to is named", () => {
  expect(refusal({ ...demo, DATA_DIR: "/dev/null/data" })).toMatch(
    /^DATA_DIR must be a folder this user may write to, but \/dev\/null\/data\/secret/,
  );
});

function refusal(source: Record<string, string>) {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("was accepted");
}
