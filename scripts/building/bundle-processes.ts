import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { distDir } from "./dist-dir";
import { sourceHash } from "./source-hash";

/** What runs for months: the front door, and the worker beside it. */
const entries = { web: "server.ts", worker: "scripts/worker.ts" };
const sources = ["server.ts", "scripts", "lib", "messages", "package-lock.json", "tsconfig.json", "prisma/schema.prisma"];

const folder = () => join(distDir(), "processes");
const stamp = () => join(folder(), "sources");

/** The file that runs a process as it was built: it starts in half the time that its sources take. */
export const bundleOf = (part: keyof typeof entries) => join(folder(), `${part}.mjs`);

/** Makes them anew when what they are made of has changed; packages stay where npm put them. */
export async function bundleIfStale(): Promise<void> {
  const wanted = sourceHash(sources, /^lib\/db\/(generated|testing)$/);
  if (existsSync(stamp()) && readFileSync(stamp(), "utf8") === wanted) return;
  rmSync(folder(), { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outdir: folder(),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  });
  writeFileSync(stamp(), wanted);
}
