import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** One value for the contents of files and folders; `besides` leaves paths out, tests are never counted. */
export function sourceHash(paths: string[], besides: RegExp, settings: unknown = null): string {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const file of paths.flatMap((path) => filesIn(path, besides))) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(path: string, besides: RegExp): string[] {
  if (besides.test(path) || /\.test\.tsx?$/.test(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name), besides));
}
