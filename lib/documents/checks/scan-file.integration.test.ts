import { createHash } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EICAR, serveClamd } from "@/lib/documents/testing/serve-clamd";
import { pingClamd, scanFile } from "./scan-file";

let clamd: Awaited<ReturnType<typeof serveClamd>>;
let folder: string;
beforeAll(async () => {
  clamd = await serveClamd();
  folder = await mkdtemp(join(tmpdir(), "scan-"));
});
afterAll(async () => {
  await clamd?.stop();
  await rm(folder, { recursive: true });
});

async function file(bytes: Buffer | string) {
  const path = join(folder, createHash("sha256").update(bytes).digest("hex"));
  await writeFile(path, bytes);
  return path;
}

describe("clamd", () => {
  it("answers", () => expect(pingClamd(clamd.url)).resolves.toBeUndefined());

  it("finds what it knows", async () => expect(await scanFile(clamd.url, await file(EICAR))).toBe("found"));

  it.each([0, 1, 65_536, 65_537, 10 * 1024 * 1024])("finds nothing in %i harmless bytes", async (size) =>
    expect(await scanFile(clamd.url, await file(Buffer.alloc(size, "a")))).toBe("clean"),
  );

  it("that takes no more than it wants says nothing about the file", async () =>
    await expect(scanFile(clamd.url, await file(Buffer.alloc(21 * 1024 * 1024)))).rejects.toThrow());
});

describe("a scan that fails is never clean", () => {
  /** Something that is no clamd, on a port of its own. */
  async function pretend(answer: (socket: Socket) => void): Promise<{ url: URL; server: Server }> {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      answer(socket);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return { url: new URL(`tcp://127.0.0.1:${(server.address() as { port: number }).port}`), server };
  }

  it.each<[string, (socket: Socket) => void, RegExp]>([
    ["hangs up", (socket) => socket.destroy(), /hung up|clamd answered ""|ECONNRESET|EPIPE/],
    ["is out of order", (socket) => void socket.end("stream: Can't allocate memory ERROR\0"), /ERROR|hung up|EPIPE|ECONNRESET/],
    ["says OK to something else", (socket) => void socket.end("PONG OK\0"), /PONG|hung up|EPIPE|ECONNRESET/],
    ["never answers", () => {}, /did not answer in time/],
  ])("when clamd %s", async (_, answer, said) => {
    const { url, server } = await pretend(answer);
    await expect(scanFile(url, await file("harmless"), 500)).rejects.toThrow(said);
    server.close();
  });

  it("when there is none", async () =>
    await expect(scanFile(new URL("tcp://127.0.0.1:1"), await file("x"))).rejects.toThrow("ECONNREFUSED"));
});
