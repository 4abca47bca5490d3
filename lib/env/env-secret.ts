import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "@/lib/env/config-error";

/** The secret of a demo or test installation: made on first use, kept in `DATA_DIR/secret`, readable by its owner alone. */
export function madeSecret(folder: string): string {
  const file = join(/* turbopackIgnore: true */ folder, "secret");
  return read(file) ?? make(folder, file);
}

function read(file: string) {
  try {
    return readFileSync(file, "utf8").trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unusable(file, error);
  }
}

function make(folder: string, file: string) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
    linkSync(draft, file); // fails when another process was first, so both end up with the same secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unusable(file, error);
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}

const unusable = (file: string, error: unknown) =>
  new ConfigError(
    `DATA_DIR must be a folder this user may write to, but ${file} cannot be used (${(error as NodeJS.ErrnoException).code}).`,
  );
