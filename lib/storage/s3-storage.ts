import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import { MissingBytesError } from "@/lib/storage/missing-bytes-error";
import type { Storage } from "@/lib/storage/storage";

const TIMEOUT_MS = 20_000;

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
    retries: 2,
  });
  const base = `${searchParams.has("http") ? "http" : "https"}://${host}${pathname.replace(/\/$/, "")}`;

  async function ask(key: string, init: RequestInit & { duplex?: "half" }) {
    const answer = await client.fetch(`${base}/${key}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.ok || (answer.status === 404 && init.method !== "PUT")) return answer;
    throw new Error(`The storage answered ${answer.status} to ${init.method}: ${(await answer.text()).slice(0, 300)}`);
  }

  return {
    async keep(key, file, size, type) {
      const body = Readable.toWeb(createReadStream(file)) as ReadableStream;
      const answer = await ask(key, {
        method: "PUT",
        body,
        duplex: "half",
        headers: { "content-length": String(size), "content-type": type },
      });
      await answer.body?.cancel();
    },
    async open(key) {
      const answer = await ask(key, { method: "GET" });
      if (answer.status === 404 || !answer.body) throw new MissingBytesError(`No bytes under ${key}.`);
      return Readable.fromWeb(answer.body as import("node:stream/web").ReadableStream);
    },
    async remove(key) {
      await (await ask(key, { method: "DELETE" })).body?.cancel();
    },
    async probe() {
      await (await ask("probe", { method: "PUT", body: "probe" })).body?.cancel();
      await (await ask("probe", { method: "DELETE" })).body?.cancel();
    },
  };
}
