import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** A finished answer, held back. */
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

type Chunk = string | Uint8Array;

/**
 * Holds an answer back when `when` says so for its status and headers, and hands it over whole; every other one passes as it is.
 * The decision is taken once, when the first byte or the headers would leave.
 */
export function capture(response: ServerResponse, when: (status: number, type: string) => boolean, done: (captured: Captured) => void) {
  const { writeHead, write, end, flushHeaders } = response;
  const chunks: Buffer[] = [];
  let held: boolean | undefined;
  const decide = () => (held ??= when(response.statusCode, String(response.getHeader("content-type") ?? "")));
  const keep = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array)
      chunks.push(
        typeof chunk === "string"
          ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
          : Buffer.from(chunk),
      );
  };

  response.writeHead = function (status: number, ...rest: unknown[]) {
    response.statusCode = status;
    const headers = rest.findLast((part) => typeof part === "object" && part !== null) as OutgoingHttpHeaders | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
    if (!decide()) writeHead.call(response, status);
    return response;
  } as typeof writeHead;
  response.flushHeaders = () => void (decide() || flushHeaders.call(response));
  response.write = function (chunk: Chunk, ...rest: unknown[]) {
    if (!decide()) return write.apply(response, [chunk, ...rest] as never);
    keep(chunk, rest[0]);
    rest.findLast((part) => typeof part === "function" && (part as () => void)());
    return true;
  } as typeof write;
  response.end = function (...rest: unknown[]) {
    if (!decide()) return end.apply(response, rest as never);
    keep(rest[0], rest[1]);
    Object.assign(response, { writeHead, write, end, flushHeaders });
    done({ status: response.statusCode, headers: { ...response.getHeaders() }, body: Buffer.concat(chunks) });
    return response;
  } as typeof end;
}
