import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storage } from "@/lib/storage/storage";
import type { SeedIssue } from "../issues/seed-issue";
import type { SeedApplication } from "./seed-application";

const AT_ONCE = 8;

type Bytes = { key: string; bytes: Buffer };

/** Puts the bytes of the demo's files where the city keeps files. Their keys are the same each time: done again, nothing is there twice. */
export async function keepFiles(
  applications: readonly SeedApplication[],
  issues: readonly SeedIssue[],
  papers: readonly Bytes[],
): Promise<number> {
  const ofCases = applications.flatMap(({ documents, desk }) => [...documents, ...(desk?.visits ?? []).flatMap(({ photos }) => photos)]);
  const files = [...ofCases, ...issues.flatMap(({ photos }) => photos)].map(({ file }) => file);
  const wanted = [
    ...files.flatMap(({ key, bytes, type, preview }) => [
      ...(bytes ? [{ key, bytes, type }] : []),
      ...(preview ? [{ ...preview, type: "image/jpeg" }] : []),
    ]),
    ...papers.map(({ key, bytes }) => ({ key, bytes, type: "application/pdf" })),
  ];
  const folder = await mkdtemp(join(tmpdir(), "demo-files-"));
  const waiting = [...wanted];
  const work = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const path = join(folder, one.key);
      await writeFile(path, one.bytes);
      await storage().keep(one.key, path, one.bytes.length, one.type);
      await rm(path, { force: true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work)).finally(() => rm(folder, { recursive: true, force: true }));
  return wanted.length;
}
