import { createReadStream } from "node:fs";
import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";

const TIMEOUT_MS = 30_000;

/**
 * Has clamd look at a file (INSTREAM, https://docs.clamav.net/manual/Usage/Scanning.html#clamd). Resolves to whether it found something.
 * Throws for everything that is neither "OK" nor "FOUND": a scan that failed says nothing about the file.
 */
export const scanFile = (clamd: URL, file: string, timeoutMs = TIMEOUT_MS): Promise<"clean" | "found"> =>
  connected(clamd, timeoutMs, async (socket) => {
    const answer = readAll(socket);
    answer.catch(() => {}); // an error while sending is thrown there first
    await Promise.race([pipeline(framed(file), socket, { end: false }), hungUp(socket)]);
    return verdict(await answer);
  });

/** Throws when clamd does not answer now. */
export const pingClamd = (clamd: URL): Promise<void> =>
  connected(clamd, 5_000, async (socket) => {
    socket.write("zPING\0");
    const answer = await readAll(socket);
    if (answer !== "PONG") throw new Error(`clamd answered "${answer.slice(0, 200)}"`);
  });

async function connected<Result>(clamd: URL, timeoutMs: number, use: (socket: Socket) => Promise<Result>): Promise<Result> {
  const socket = clamd.protocol === "unix:" ? connect(clamd.pathname) : connect(Number(clamd.port), clamd.hostname);
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error("clamd did not answer in time")));
  try {
    await once(socket, "connect");
    return await use(socket);
  } finally {
    socket.destroy();
  }
}

/** A socket that was closed before it was written to tells nobody. */
const hungUp = (socket: Socket) =>
  new Promise<never>((_, reject) => {
    if (socket.destroyed) reject(new Error("clamd hung up"));
    socket.once("close", () => reject(new Error("clamd hung up")));
  });

/** Each chunk behind its length; a length of nothing ends the file. */
async function* framed(file: string) {
  yield Buffer.from("zINSTREAM\0");
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    yield lengthOf(chunk);
    yield chunk;
  }
  yield lengthOf(Buffer.alloc(0));
}

function lengthOf(chunk: Buffer) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

async function readAll(socket: Socket) {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8").replace(/\0/g, "").trim();
}

function verdict(answer: string): "clean" | "found" {
  if (answer === "stream: OK") return "clean";
  if (/^stream: .+ FOUND$/.test(answer)) return "found";
  throw new Error(`clamd answered "${answer.slice(0, 200)}"`);
}
