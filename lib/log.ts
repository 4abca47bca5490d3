import pino, { type Logger } from "pino";
import { env } from "@/lib/env";

const shared = globalThis as { ecitizenLog?: Logger };

/** One JSON line per event on standard output. What could be a secret is cut out wherever it stands. */
export function log(): Logger {
  return (shared.ecitizenLog ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[cut]" },
    serializers: {
      err: (error: Error) => ({ type: error.name, message: withoutNumbers(error.message), stack: withoutNumbers(error.stack ?? "") }),
    },
  }));
}

const secretNames = ["password", "code", "token", "secret", "cookie", "authorization", "sealed", "email"];

/** Card-like, code-like and passport-like numbers and addresses of people have no place in a log, not even inside an error's words. */
export const withoutNumbers = (text: string) =>
  text.replace(/\b\d(?:[ -]?\d){5,18}\b/g, "[number]").replace(/[^\s"'<>()=,]+@[^\s"'<>(),]+/g, "[address]");
