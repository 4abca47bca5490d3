import { existsSync } from "node:fs";
import { resolve } from "node:path";

let loaded = false;

/** Reads `.env` once; what the shell has set wins over the file. Tests do not read what a developer keeps there. */
export function loadEnvFile() {
  if (loaded) return;
  loaded = true;
  if (process.env.MODE !== "test" && existsSync(".env")) process.loadEnvFile(".env");
}

/** The folder for everything this installation writes: database, files, made secrets. Absolute. */
export function dataDir(source: NodeJS.ProcessEnv = process.env) {
  return resolve(/* turbopackIgnore: true */ source.DATA_DIR || ".data");
}
