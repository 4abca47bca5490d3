import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { MissingBytesError } from "@/lib/storage/missing-bytes-error";
import type { Storage } from "@/lib/storage/storage";

/** A folder, with a subfolder for the first two characters of the keys. */
export function folderStorage(url: URL): Storage {
  const root = fileURLToPath(url);
  const placeOf = (key: string) => join(root, key.slice(0, 2), key);

  return {
    async keep(key, file) {
      const place = placeOf(key);
      const beside = `${place}.${randomBytes(6).toString("hex")}`;
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await put(file, beside, place).catch(async (error: unknown) => {
        await rm(beside, { force: true }); // a full disk keeps nothing half
        throw error;
      });
    },
    async open(key) {
      const stream = createReadStream(placeOf(key));
      await once(stream, "open").catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === "ENOENT" ? new MissingBytesError(`No bytes under ${key}.`, { cause }) : cause;
      });
      return stream;
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    async probe() {
      const place = placeOf(`probe-${process.pid}`);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await writeFile(place, "probe");
      await rm(place);
    },
  };
}

/** What is said to be received is still there after a power cut. */
async function put(file: string, beside: string, place: string) {
  await move(file, beside);
  await flush(beside);
  await rename(beside, place);
  await flush(dirname(place));
}

/** On one disk nothing is copied. */
const move = (file: string, to: string) =>
  rename(file, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EXDEV") throw error;
    return copyFile(file, to);
  });

async function flush(path: string) {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
