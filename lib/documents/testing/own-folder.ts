import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A data folder for this test file alone, said before anything asks for a setting: files at once must not meet another's. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ecitizen-"));
  // eslint-disable-next-line no-restricted-syntax -- a test says where it lives before env() is asked
  process.env.DATA_DIR = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
