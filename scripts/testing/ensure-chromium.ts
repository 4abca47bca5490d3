import { spawnSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { existsSync } from "node:fs";
import { findChromium, WITHOUT_SCREEN } from "./find-chromium";
import { CommandFailed } from "@/scripts/running/run-script";

/** Installs a browser for the tests unless there is one: Debian's own as root, else the one Playwright brings. */
export function ensureChromium(say: (line: string) => void) {
  if (findChromium([WITHOUT_SCREEN])) return;
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) {
    say("Installing Chromium");
    if (run("apt-get", ["update", "-q"]) && run("apt-get", ["install", "-y", "-q", WITHOUT_SCREEN])) return;
  }
  if (findChromium() || existsSync(chromium.executablePath())) return;
  say("Installing Chromium");
  if (!run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]))
    throw new CommandFailed("Chromium could not be installed: install it by hand, or set CHROMIUM_PATH to a Chromium or Chrome.");
}

const run = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
