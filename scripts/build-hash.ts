import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** All that a build is made of. What only runs beside it (scripts, tests, public files) does not make it stale. */
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "package-lock.json",
  "prisma/schema.prisma",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
];
const besides = /\.test\.tsx?$|^lib\/db\/(generated|cluster|migrations)(\/|$)/;

/** One value for the sources of a build and the settings that end up in it. */
export function buildHash(settings: Record<string, string>): string {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const file of sources.flatMap(filesIn)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (besides.test(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
