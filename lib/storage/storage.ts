import type { Readable } from "node:stream";
import { env } from "@/lib/env";
import { folderStorage } from "@/lib/storage/folder-storage";
import { s3Storage } from "@/lib/storage/s3-storage";

/** Where bytes are kept, by keys that say nothing. */
export type Storage = {
  /** Keeps a file that lies on this machine, and may take it away from there. It is whole under its key afterwards, or not there at all. */
  keep: (key: string, file: string, size: number, type: string) => Promise<void>;
  /** The bytes. Throws MissingBytesError when there are none. */
  open: (key: string) => Promise<Readable>;
  /** Nothing is under the key afterwards; that it was not there before is no error. */
  remove: (key: string) => Promise<void>;
  /** Throws when bytes could not be written and read now. */
  probe: () => Promise<void>;
};

let found: Storage | undefined;

/** The storage of STORAGE_URL: a folder, or a bucket that speaks S3. */
export const storage = (): Storage => (found ??= storageAt(new URL(env().STORAGE_URL)));

const storageAt = (url: URL): Storage => (url.protocol === "file:" ? folderStorage(url) : s3Storage(url));
