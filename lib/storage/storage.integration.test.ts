import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderStorage } from "./folder-storage";
import { MissingBytesError } from "./missing-bytes-error";
import { s3Storage } from "./s3-storage";
import type { Storage } from "./storage";
import { serveS3 } from "./testing/serve-s3";

let folder: string;
let s3: Awaited<ReturnType<typeof serveS3>>;
let storages: Record<string, Storage>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storage-"));
  s3 = await serveS3();
  storages = { folder: folderStorage(pathToFileURL(join(folder, "files"))), bucket: s3Storage(new URL(s3.url)) };
});
afterAll(async () => {
  await s3?.stop();
  await rm(folder, { recursive: true });
});

async function file(bytes: Buffer) {
  const path = join(folder, randomBytes(8).toString("hex"));
  await writeFile(path, bytes);
  return path;
}
async function read(storage: Storage, key: string) {
  const hash = createHash("sha256");
  for await (const chunk of await storage.open(key)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const newKey = () => randomBytes(24).toString("hex");

describe.each(["folder", "bucket"])("a %s", (name) => {
  it.each([1, 65_537, 10 * 1024 * 1024])("gives back %i bytes as they were", async (size) => {
    const [storage, key, bytes] = [storages[name]!, newKey(), randomBytes(size)];
    await storage.keep(key, await file(bytes), size, "application/pdf");
    expect(await read(storage, key)).toBe(sha256(bytes));
  });

  it("keeps twenty at once apart", async () => {
    const storage = storages[name]!;
    const all = Array.from({ length: 20 }, () => ({ key: newKey(), bytes: randomBytes(200_000) }));
    await Promise.all(all.map(async ({ key, bytes }) => storage.keep(key, await file(bytes), bytes.length, "image/png")));
    for (const { key, bytes } of all) expect(await read(storage, key)).toBe(sha256(bytes));
  });

  it("says that bytes are missing, and forgets them as often as it is asked", async () => {
    const [storage, key] = [storages[name]!, newKey()];
    await expect(storage.open(key)).rejects.toThrow(MissingBytesError);
    await storage.keep(key, await file(randomBytes(10)), 10, "image/jpeg");
    await storage.remove(key);
    await storage.remove(key);
    await expect(storage.open(key)).rejects.toThrow(MissingBytesError);
  });

  it("can be probed", async () => await expect(storages[name]!.probe()).resolves.toBeUndefined());
});

it("a bucket that asks to slow down is asked again, with the same bytes", async () => {
  const [bodies, statuses]: [number[], number[]] = [[], [503, 503, 200]];
  const busy = createServer(async (request, response) => {
    let size = 0;
    for await (const chunk of request) size += (chunk as Buffer).length;
    bodies.push(size);
    response.writeHead(statuses.shift()!).end();
  });
  await once(busy.listen(0, "127.0.0.1"), "listening");
  const { port } = busy.address() as { port: number };
  const storage = s3Storage(new URL(`s3://a:b@127.0.0.1:${port}/files?http`));
  await storage.keep(newKey(), await file(randomBytes(5_000)), 5_000, "image/png");
  expect(bodies).toEqual([5_000, 5_000, 5_000]);
  busy.close();
});

describe("a storage that cannot keep", () => {
  it("leaves nothing half behind: a folder whose source is gone", async () => {
    const key = newKey();
    await expect(storages.folder!.keep(key, join(folder, "nowhere"), 1, "image/png")).rejects.toThrow("ENOENT");
    expect(await readdir(join(folder, "files", key.slice(0, 2)))).toEqual([]);
  });

  it("says so: a folder that is none", async () => {
    const broken = folderStorage(pathToFileURL(await file(randomBytes(1))));
    await expect(broken.keep(newKey(), await file(randomBytes(10)), 10, "image/png")).rejects.toThrow();
    await expect(broken.probe()).rejects.toThrow();
  });

  it("says so: a bucket that is full, or asks for another key", async () => {
    const full = createServer((request, response) => void request.resume().on("end", () => response.writeHead(507).end("<Error/>")));
    await once(full.listen(0, "127.0.0.1"), "listening");
    const { port } = full.address() as { port: number };
    const storage = s3Storage(new URL(`s3://a:b@127.0.0.1:${port}/files?http`));
    await expect(storage.keep(newKey(), await file(randomBytes(10)), 10, "image/png")).rejects.toThrow("507");
    full.close();
    const stranger = s3Storage(new URL(s3.url.replace("S3RVER:S3RVER", "NOBODY:S3RVER")));
    await expect(stranger.keep(newKey(), await file(randomBytes(10)), 10, "image/png")).rejects.toThrow("403");
  });
});
