import { writeFile } from "node:fs/promises";
import type { GoodFile } from "@/lib/documents/check-file";
import type { ReceivedBytes } from "@/lib/documents/receive-bytes";
import { storage } from "@/lib/storage/storage";

/** Puts a file that was found good onto storage, a picture as it was drawn anew, with its small one beside it. */
export async function keepBytes(
  { key, previewKey }: { key: string; previewKey: string },
  { type, size, clean, preview }: GoodFile,
  { path }: ReceivedBytes,
) {
  if (clean) await writeFile(path, clean);
  await storage().keep(key, path, size, type);
  if (!preview) return;
  await writeFile(path, preview, { mode: 0o600 });
  await storage().keep(previewKey, path, preview.length, "image/jpeg");
}
