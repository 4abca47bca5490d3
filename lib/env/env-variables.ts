import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

/** One variable: its shape, what a wrong value is told, and whether its value may be shown in that sentence. */
type Variable = { shape: z.ZodType; wants: string; secret?: true };

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));
const oneOf = <const Names extends readonly [string, ...string[]]>(...names: Names) => ({ shape: z.enum(names), wants: list(names) });
const list = (names: readonly string[]) => [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" or ");
const url = (...schemes: string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)));

/** An absolute origin. Plain http is for this machine only: anywhere else cookies and passkeys would not be safe. */
const origin = z
  .string()
  .refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, hostname, pathname, search, hash, username } = new URL(value);
    const safe = protocol === "https:" || (protocol === "http:" && hostname === "localhost");
    return safe && pathname === "/" && !search && !hash && !username;
  })
  .transform((value) => new URL(value).origin);

/** The file of an RSA key, read once: what cannot sign is found at the start and not with the first mail. */
const rsaKeyFile = z.string().transform((file, context) => {
  try {
    const pem = readFileSync(/* turbopackIgnore: true */ file, "utf8");
    if (createPrivateKey(pem).asymmetricKeyType === "rsa") return pem;
  } catch {
    // no such file, or no key in it: the same sentence
  }
  context.addIssue({ code: "custom", message: "no RSA key" });
  return z.NEVER;
});

/** Pictures of a map, from one host. */
const tiles = z.string().refine((value) => {
  if (!URL.canParse(value) || !["{z}", "{x}", "{y}"].every((part) => value.includes(part))) return false;
  const { protocol, hostname } = new URL(value);
  return /^[\w.-]+$/.test(hostname) && (protocol === "https:" || (protocol === "http:" && hostname === "localhost"));
});

export const variables = {
  MODE: oneOf("production", "demo", "test"),
  PORT: { shape: whole(0, 65535), wants: "a port number from 0 to 65535" },
  APP_ORIGIN: { shape: origin, wants: "an origin such as https://city.example, without a path (http for localhost only)" },
  APP_SECRET: { shape: z.string().min(32), wants: "at least 32 random characters", secret: true },
  DATA_DIR: { shape: z.string().transform((folder) => resolve(/* turbopackIgnore: true */ folder)), wants: "a folder" },
  SERVICES_DIR: {
    shape: z.string().transform((folder) => resolve(/* turbopackIgnore: true */ folder)),
    wants: "a folder with one file for each service",
  },
  SIGNING_KEYS_DIR: {
    shape: z.string().transform((folder) => resolve(/* turbopackIgnore: true */ folder)),
    wants: "a folder with the keys that sign permits",
  },
  DATABASE_URL: { shape: url("postgres", "postgresql"), wants: "postgresql://user:password@host:port/database", secret: true },
  DATABASE_OWNER_URL: { shape: url("postgres", "postgresql"), wants: "postgresql://owner:password@host:port/database", secret: true },
  SMTP_URL: { shape: url("smtp", "smtps"), wants: "smtp://user:password@host:port or smtps://…", secret: true },
  MAIL_FROM: {
    shape: z.string().regex(/^([^<>\r\n]+ <[^@\s<>]+@[^@\s<>]+>|[^@\s<>]+@[^@\s<>]+)$/),
    wants: "an address such as City <no-reply@city.example>",
  },
  MAIL_DKIM_KEY: { shape: rsaKeyFile, wants: "the file of an RSA private key in PEM" },
  MAIL_DKIM_SELECTOR: {
    shape: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,62}$/i),
    wants: "the name under which the key's other half stands in DNS",
  },
  SMS_URL: { shape: url("http", "https"), wants: "https://user:password@host/path of a text message gateway", secret: true },
  STORAGE_URL: { shape: url("file", "s3"), wants: "file:///folder or s3://key:secret@host/bucket?region=…", secret: true },
  CLAMD_URL: { shape: url("tcp", "unix"), wants: "tcp://host:port or unix:///path of clamd" },
  ALLOW_UNSCANNED: { shape: z.enum(["1"]), wants: "1, or nothing" },
  PAYMENTS: oneOf("sandbox", "off"),
  SANDBOX_FAULTS: { shape: z.coerce.number().min(0).max(0.9), wants: "a share from 0 to 0.9" },
  MAP_TILES_URL: { shape: tiles, wants: "https://host/{z}/{x}/{y}.png of a map's pictures" },
  MAP_TILES_CREDIT: { shape: z.string().max(200), wants: "who made the map's pictures, in a few words" },
  TRUSTED_PROXY_HOPS: { shape: whole(0, 10), wants: "how many reverse proxies stand in front, from 0 to 10" },
  ROLE: oneOf("all", "web", "worker"),
  LOG_LEVEL: oneOf("silent", "fatal", "error", "warn", "info", "debug", "trace"),
  CHROMIUM_PATH: { shape: z.string(), wants: "the path of a Chromium browser" },
  TEST_DATABASE_URL: { shape: url("postgres", "postgresql"), wants: "postgresql://superuser:password@host:port/database", secret: true },
  FAULT_POINT: { shape: z.string(), wants: "the name of a place in lib/fault-point" },
  TEST_NOW: { shape: z.iso.datetime({ offset: true }).transform((value) => new Date(value)), wants: "a time such as 2026-03-01T06:00:00Z" },
  CLOCK_OFFSET_S: { shape: whole(-1e10, 1e10), wants: "a whole number of seconds" },
  METRICS_TOKEN: { shape: z.string().min(16), wants: "at least 16 random characters", secret: true },
} satisfies Record<string, Variable>;

export type Name = keyof typeof variables;

/** What each variable is once parsed; `undefined` where it is not set. */
export type Given = { [N in Name]?: z.output<(typeof variables)[N]["shape"]> };
