import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const installed = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"];

/** Where `npm test` unpacks a clamd for those who may not install one. */
export const unpackedClamd = () => resolve(".cache/clamd");

export type Clamd = { command: string; env: { LD_LIBRARY_PATH?: string } };

/** The clamd that was installed, else the one that was unpacked, which brings libraries of its own. */
export function findClamd(places = installed, folder = unpackedClamd()): Clamd | undefined {
  const command = places.find((place) => existsSync(place));
  if (command) return { command, env: {} };
  const unpacked = join(folder, "usr/sbin/clamd");
  return existsSync(unpacked) ? { command: unpacked, env: { LD_LIBRARY_PATH: librariesIn(folder) } } : undefined;
}

/** Debian has a folder of libraries for each kind of machine. */
function librariesIn(folder: string) {
  const libraries = join(folder, "usr/lib");
  const kinds = existsSync(libraries) ? readdirSync(libraries).filter((name) => name.includes("-linux-gnu")) : [];
  return kinds.map((name) => join(libraries, name)).join(":");
}
