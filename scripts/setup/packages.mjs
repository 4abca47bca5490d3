// Runs before any package is there: Node's own modules only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.ecitizen-lock";

/** The last one takes a lock file that npm finds incomplete, without changing it. */
const ATTEMPTS = [["ci"], ["ci"], ["install", "--no-save"]];

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
  const [command, ...before] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const options = { stdio: "inherit", shell: process.platform === "win32" && !process.env.npm_execpath };
  for (const [index, attempt] of ATTEMPTS.entries()) {
    if (index > 0) console.log(`That did not finish; trying npm ${attempt.join(" ")} (${index + 1} of ${ATTEMPTS.length}) …`);
    if (spawnSync(command, [...before, ...attempt, "--include=dev", "--no-audit", "--no-fund"], options).status === 0) return;
  }
  console.error("The packages could not be installed: npm's own words stand above.");
  process.exit(1);
}
