import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import city from "@/lib/city/city.json";
import { ConfigError } from "@/lib/env/config-error";
import { dataDir, loadEnvFile } from "@/lib/env/env-file";
import { madeSecret } from "@/lib/env/env-secret";
import { variables, type Given, type Name } from "@/lib/env/env-variables";

export { ConfigError };

type WithDefault =
  | "MODE"
  | "PORT"
  | "APP_ORIGIN"
  | "APP_SECRET"
  | "DATA_DIR"
  | "SERVICES_DIR"
  | "STORAGE_URL"
  | "DATABASE_URL"
  | "MAIL_FROM"
  | "PAYMENTS"
  | "TRUSTED_PROXY_HOPS"
  | "ROLE"
  | "LOG_LEVEL"
  | "CLOCK_OFFSET_S"
  | "SANDBOX_FAULTS";

export type Env = Readonly<Given & Required<Pick<Given, WithDefault>>>;

let parsed: Env | undefined;

/** The settings of this process, parsed on first use (after `ensureDatabase` has set the database's address). Throws `ConfigError`. */
export function env(): Env {
  loadEnvFile();
  return (parsed ??= parseEnv(process.env));
}

/** Parses a set of variables; an empty one counts as not set. Throws `ConfigError` for the first that is wrong. */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const given: Given = Object.fromEntries(names.filter((name) => source[name]).map((name) => [name, read(name, source[name]!)]));
  const mode = given.MODE ?? "production";
  if (mode === "production") refuseInProduction(given);

  if (given.MAIL_DKIM_KEY && !given.MAIL_DKIM_SELECTOR) missing("MAIL_DKIM_SELECTOR");
  if (given.MAIL_DKIM_SELECTOR && !given.MAIL_DKIM_KEY) missing("MAIL_DKIM_KEY");
  if (given.FAULT_POINT && mode !== "test") throw new ConfigError(`FAULT_POINT is set, but only tests may end a process: unset it.`);

  const port = given.PORT ?? 3000;
  const origin = given.APP_ORIGIN ?? `http://localhost:${port}`;
  const folder = dataDir(source);
  return Object.freeze({
    ROLE: "all" as const,
    LOG_LEVEL: mode === "production" ? ("info" as const) : ("warn" as const),
    TRUSTED_PROXY_HOPS: 0,
    CLOCK_OFFSET_S: 0,
    SANDBOX_FAULTS: 0,
    SERVICES_DIR: resolve(/* turbopackIgnore: true */ "lib/city/services"),
    PAYMENTS: mode === "production" ? ("off" as const) : ("sandbox" as const),
    MAIL_FROM: mode === "production" ? `no-reply@${new URL(origin).hostname}` : `${city.officialName.en} <no-reply@${city.mailDomain}>`,
    STORAGE_URL: pathToFileURL(join(folder, "files")).href,
    ...given,
    MODE: mode,
    PORT: port,
    APP_ORIGIN: origin,
    APP_SECRET: given.APP_SECRET ?? madeSecret(folder),
    DATA_DIR: folder,
    DATABASE_URL: given.DATABASE_URL ?? missing("DATABASE_URL"),
  });
}

const names = Object.keys(variables) as Name[];

function read(name: Name, value: string) {
  const { shape, wants, ...rest } = variables[name];
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new ConfigError(
    `${name} is ${"secret" in rest ? `a value of ${value.length} characters` : JSON.stringify(value)}, but it must be ${wants}.`,
  );
}

function refuseInProduction(given: Given) {
  if (!given.APP_SECRET) missing("APP_SECRET");
  if (!given.APP_ORIGIN) missing("APP_ORIGIN");
  if (!given.APP_ORIGIN!.startsWith("https:"))
    throw new ConfigError(`APP_ORIGIN is "${given.APP_ORIGIN}", but in production it must begin with https://.`);
  if (!given.SMTP_URL) missing("SMTP_URL"); // without it, security codes would lie readable in the developer outbox
  if (!given.CLAMD_URL && !given.ALLOW_UNSCANNED)
    throw new ConfigError(
      `CLAMD_URL is not set, but in production files are scanned for viruses: set it, or set ALLOW_UNSCANNED=1 to do without.`,
    );
  if (given.PAYMENTS === "sandbox")
    throw new ConfigError(`PAYMENTS is "sandbox", but in production it must not be: the sandbox takes no real money.`);
  for (const name of ["TEST_NOW", "CLOCK_OFFSET_S"] as const)
    if (given[name] !== undefined) throw new ConfigError(`${name} is set, but in production the clock must be the real one: unset it.`);
}

function missing(name: Name): never {
  throw new ConfigError(`${name} is not set, but it must be ${variables[name].wants}.`);
}
