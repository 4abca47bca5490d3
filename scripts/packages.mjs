// Runs before any package is there: Node's own modules only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.ecitizen-lock";
const TRIES = 3;

/** Installs what package-lock.json names unless it is there. Expects the project's root as the working directory. */
export function ensurePackages() {
  const lock = readFileSync("package-lock.json", "utf8");
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  if (!installedByHand(lock)) install();
  writeFileSync(STAMP, wanted);
}

/** What npm wrote down about its last install here covers the lock file: nothing needs to be fetched again. */
function installedByHand(lock) {
  try {
    const wanted = JSON.parse(lock).packages;
    const present = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
    return Object.entries(wanted).every(([path, { version, optional, dev, devOptional }]) => {
      if (!path) return true;
      if (present[path]) return present[path].version === version;
      return Boolean(optional || devOptional || (dev && process.env.NODE_ENV === "production"));
    });
  } catch {
    return false;
  }
}

function install() {
  console.log("Installing packages (once; a few minutes on a slow line) …");
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command, ...before] = npm;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const options = { stdio: "inherit", shell: process.platform === "win32" && !process.env.npm_execpath };
    if (spawnSync(command, [...before, "ci", "--include=dev", "--no-audit", "--no-fund"], options).status === 0) return;
    if (attempt < TRIES) console.log(`npm ci did not finish; trying again (${attempt + 1} of ${TRIES}) …`);
  }
  console.error("The packages could not be installed: npm ci failed three times, see its words above.");
  process.exit(1);
}
