import { spawnSync } from "node:child_process";

/** Debian's own packages, where this is Debian and we may install them. Says whether they are there now. */
export const aptInstall = (...packages: string[]): boolean =>
  process.getuid?.() === 0 &&
  runApt("apt-get", ["update", "-q"]) &&
  runApt("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages]);

/** Runs one of Debian's programs; where there is none of them, it did not go well. */
export const runApt = (name: "apt-get" | "dpkg-deb", args: string[]): boolean =>
  spawnSync(`/usr/bin/${name}`, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
