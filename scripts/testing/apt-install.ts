import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Debian's own packages, where this is Debian and we may install them. Resolves to whether they are there now. */
export const aptInstall = (...packages: string[]): boolean =>
  process.getuid?.() === 0 &&
  existsSync(APT) &&
  run(["update", "-q"]) &&
  run(["install", "-y", "-q", "--no-install-recommends", ...packages]);

const APT = "/usr/bin/apt-get";
const run = (args: string[]) =>
  spawnSync(APT, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
