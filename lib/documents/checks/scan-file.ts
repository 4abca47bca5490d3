import { createReadStream } from "node:fs";
import { connect, type Socket } from "node:net";
import { once } from "node:events";

const TIMEOUT_MS = 30_000;

/**
 * Has clamd look at a file (INSTREAM, https://docs.clamav.net/manual/Usage/Scanning.html#clamd). Resolves to whether it found something.
 * Throws for everything that is neither "OK" nor "FOUND": a scan that failed says nothing about the file.
 */
export async function scanFile(clamd: URL, file: string): Promise<"clean" | "found"> {
  const socket = clamd.protocol === "unix:" ? connect(clamd.pathname) : connect(Number(clamd.port), clamd.hostname);
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error("clamd did not answer in time")));
  try {
    await once(socket, "connect");
    const answer = readAll(socket);
    answer.catch(() => {}); // an error while sending is thrown there first
    await send(socket, file);
    return verdict(await answer);
  } finally {
    socket.destroy();
  }
}

/** Each chunk behind its length; a length of nothing ends the file. */
async function send(socket: Socket, file: string) {
  socket.write("zINSTREAM\0");
  for await (const chunk of createReadStream(file)) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((chunk as Buffer).length);
    socket.write(length);
    if (!socket.write(chunk as Buffer)) await once(socket, "drain");
  }
  socket.write(Buffer.alloc(4));
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
