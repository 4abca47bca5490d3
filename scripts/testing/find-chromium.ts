import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Without a screen to draw to it answers in half the time. */
export const WITHOUT_SCREEN = "chromium-headless-shell";
const names = [WITHOUT_SCREEN, "chromium", "chromium-browser", "google-chrome"];

/** The browser for the tests: CHROMIUM_PATH, or the first one on the PATH; undefined leaves it to Playwright's own. */
export function findChromium(wanted = names): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return wanted.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

function canRun(file: string) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
