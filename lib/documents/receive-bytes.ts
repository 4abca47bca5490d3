import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/env";
import { LARGEST_FILE } from "@/lib/documents/rules";

export type ReceivedBytes = { path: string; size: number; head: Buffer; isTooLarge: boolean };

const HEAD = 16;
/** Written at once when the disk is slower than the line. */
const WRITTEN_AT_ONCE = 512 * 1024;

/**
 * Takes bytes as they come into a file of this machine, counting; nothing of a file that is too large is kept, and no more of it read
 * than allowed. `use` gets what came, and the file is gone afterwards. Throws when the sender went away in the middle.
 */
export async function receiveBytes<Result>(bytes: Readable, use: (received: ReceivedBytes) => Promise<Result>): Promise<Result> {
  const folder = join(env().DATA_DIR, "incoming");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomBytes(16).toString("hex"));
  let [size, head] = [0, Buffer.alloc(0)];
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
      if (size > LARGEST_FILE) return done(null); // read to its end, so that the answer can be heard, and thrown away
      done(null, chunk);
    },
  });
  try {
    await pipeline(bytes, counter, createWriteStream(path, { mode: 0o600, highWaterMark: WRITTEN_AT_ONCE }));
    return await use({ path, size, head, isTooLarge: size > LARGEST_FILE });
  } finally {
    await rm(path, { force: true });
  }
}
