import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Runs a TypeScript file in this process, so that signals, terminal and exit code are its own. */
export async function runTypeScript(file, args) {
  process.argv = [process.argv[0], resolve(file), ...args];
  await import("tsx");
  await import(pathToFileURL(resolve(file)).href);
}
