import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findClamd } from "@/lib/documents/testing/serve-clamd";
import { CommandFailed } from "@/scripts/running/run-script";

/** Installs the virus scanner that the tests talk to, unless there is one: Debian's own, as root. Its signatures are the tests' own. */
export function ensureClamd(say: (line: string) => void) {
  if (findClamd()) return;
  say("Installing clamd");
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const packages = ["install", "-y", "-q", "--no-install-recommends", "clamav-daemon"];
  if (isDebianRoot && run(["update", "-q"]) && run(packages)) return;
  throw new CommandFailed("clamd could not be installed: install it by hand, such as with apt-get install clamav-daemon.");
}

const run = (args: string[]) =>
  spawnSync("apt-get", args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
