import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A data folder for this test file alone, said before anything asks for a setting: files at once must not meet another's. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ecitizen-"));
  process.env.DATA_DIR = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
