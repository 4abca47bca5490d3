import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { sourceHash } from "./source-hash";

const folder = "public/map";
const stamp = ".cache/map-sources";

/** The map's script and look, which pages load only when a map comes into view. Made anew when their sources have changed. */
export async function bundleMapIfStale(): Promise<void> {
  const wanted = sourceHash(["components/map/script", "package-lock.json", "scripts/building/bundle-map.ts"], /^$/);
  if (existsSync(`${folder}/main.js`) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  mkdirSync(".cache", { recursive: true });
  await build({
    entryPoints: { main: "components/map/script/main.ts" },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: ["es2022", "safari16"],
    loader: { ".png": "dataurl" },
    legalComments: "inline",
    logLevel: "warning",
  });
  writeFileSync(stamp, wanted);
}
