import { spawnSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { existsSync } from "node:fs";
import { findChromium, WITHOUT_SCREEN } from "./find-chromium";
import { aptInstall } from "@/scripts/testing/apt-install";
import { CommandFailed } from "@/scripts/running/run-script";

/** Installs a browser for the tests unless there is one: Debian's own as root, else the one Playwright brings. */
export function ensureChromium(say: (line: string) => void) {
  if (findChromium([WITHOUT_SCREEN])) return;
  if (aptInstall(WITHOUT_SCREEN)) return;
  if (findChromium() || existsSync(chromium.executablePath())) return;
  say("Installing Chromium");
  const { status } = spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { stdio: "inherit" });
  if (status !== 0)
    throw new CommandFailed("Chromium could not be installed: install it by hand, or set CHROMIUM_PATH to a Chromium or Chrome.");
}
