import type { IncomingMessage } from "node:http";

/**
 * Who asks, as far as our own proxies vouch for it: with `hops` of them in front, the entry that the outermost one wrote.
 * Whatever a client puts into X-Forwarded-For itself stands further left and is not read.
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">, hops: number): string {
  const direct = socket.remoteAddress ?? "unknown";
  if (hops === 0) return direct;
  const chain = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
  return chain.at(-hops) ?? chain[0] ?? direct;
}
