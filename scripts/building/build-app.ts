import { hkdfSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "@/lib/env/config-error";
import { dataDir } from "@/lib/env/env-file";
import { madeSecret } from "@/lib/env/env-secret";
import { buildHash } from "./build-hash";
import { bundleMapIfStale } from "./bundle-map";
import { bundleIfStale } from "./bundle-processes";
import { distDir } from "./dist-dir";
import { runQuietly } from "@/scripts/running/run-quietly";
import { CommandFailed } from "@/scripts/running/run-script";

/** No page may read the database while it is built: this address answers nobody. */
const NOWHERE = "postgresql://build@localhost:1/none";

const stamp = () => join(distDir(), "ecitizen-build");

/** Builds unless the last build is of these sources and settings. Resolves to whether it built. */
export async function buildIfStale(say: (line: string) => void): Promise<boolean> {
  const settings = buildSettings();
  const wanted = buildHash(settings);
  await bundleMapIfStale();
  if (builtHash() === wanted) return (await bundleIfStale(), false);

  say("Building the pages (about a minute) …");
  mkdirSync(distDir(), { recursive: true });
  rmSync(stamp(), { force: true }); // an interrupted build must not look like a finished one
  const tsconfig = readFileSync("tsconfig.json");
  const { code, output, seconds } = await runQuietly("node_modules/next/dist/bin/next", ["build"], {
    DATABASE_URL: NOWHERE,
    ...settings,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  writeFileSync("tsconfig.json", tsconfig); // Next adds the folder of a build to it, which for the tests' build is nobody's business
  if (code !== 0) throw new CommandFailed(`next build failed:\n${output}`);
  await bundleIfStale();
  writeFileSync(stamp(), wanted);
  say(`Built in ${seconds.toFixed(0)} s`);
  return true;
}

/** The sources and settings the present build was made of, or undefined when there is none. */
export const builtHash = () => (existsSync(stamp()) ? readFileSync(stamp(), "utf8") : undefined);

/** What of the environment ends up in a build. */
export function buildSettings() {
  const mode = process.env.MODE || "production";
  const secret = process.env.APP_SECRET || (mode === "production" ? missingSecret() : madeSecret(dataDir()));
  return {
    MODE: mode,
    APP_ORIGIN: process.env.APP_ORIGIN || `http://localhost:${process.env.PORT || 3000}`,
    // Fixed, so that a form filled in before a new release still reaches its action after it.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(hkdfSync("sha256", secret, "", "next-server-actions", 32)).toString("base64"),
  };
}

function missingSecret(): never {
  throw new ConfigError(
    "APP_SECRET is not set, but a production build derives the keys of its forms from it: at least 32 random characters.",
  );
}
