import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { setTimeout as wait } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { MissingBytesError } from "@/lib/storage/missing-bytes-error";
import type { Storage } from "@/lib/storage/storage";

const TIMEOUT_MS = 20_000;
/** "Slow down" is said with 503 and passes. */
const TRIES = 3;
const RETRY_MS = 300;

/**
 * A bucket: `s3://key:secret@host/bucket?region=eu-west-1`, with `&http` for a test server on this machine. Path-style addresses, which
 * every server that speaks S3 understands.
 */
export function s3Storage(url: URL): Storage {
  const { username, password, host, pathname, searchParams } = url;
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    region: searchParams.get("region") ?? "us-east-1",
    service: "s3",
    retries: 0, // a body that was sent once cannot be sent again: see ask
  });
  const base = `${searchParams.has("http") ? "http" : "https"}://${host}${pathname.replace(/\/$/, "")}`;

  /** `init` makes a new request for every try. */
  async function ask(key: string, init: () => RequestInit & { duplex?: "half" }, tries = TRIES): Promise<Response> {
    const { method, ...rest } = init();
    const answer = await client.fetch(`${base}/${key}`, { method, ...rest, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.ok || (answer.status === 404 && method !== "PUT")) return answer;
    const said = (await answer.text()).slice(0, 300);
    if (answer.status !== 503 || tries === 1) throw new Error(`The storage answered ${answer.status} to ${method}: ${said}`);
    await wait(RETRY_MS);
    return ask(key, init, tries - 1);
  }

  return {
    async keep(key, file, size, type) {
      const answer = await ask(key, () => ({
        method: "PUT",
        body: Readable.toWeb(createReadStream(file)) as ReadableStream,
        duplex: "half",
        headers: { "content-length": String(size), "content-type": type },
      }));
      await answer.body?.cancel();
    },
    async open(key) {
      const answer = await ask(key, () => ({ method: "GET" }));
      if (answer.status === 404 || !answer.body) throw new MissingBytesError(`No bytes under ${key}.`);
      return Readable.fromWeb(answer.body as WebStream);
    },
    async remove(key) {
      await (await ask(key, () => ({ method: "DELETE" }))).body?.cancel();
    },
    async probe() {
      await (await ask("probe", () => ({ method: "PUT", body: "probe" }))).body?.cancel();
      await (await ask("probe", () => ({ method: "DELETE" }))).body?.cancel();
    },
  };
}
