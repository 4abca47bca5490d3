import { isIPv6 } from "node:net";
import type { IncomingMessage } from "node:http";

/**
 * Who asks, as far as our own proxies vouch for it: with `hops` of them in front, the entry that the outermost one wrote.
 * Whatever a client puts into X-Forwarded-For itself stands further left and is not read.
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">, hops: number): string {
  const direct = socket.remoteAddress ?? "unknown";
  if (hops === 0) return counted(direct);
  const chain = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
  return counted(chain.at(-hops) ?? chain[0] ?? direct);
}

/** One home counts as one: an IPv6 address is cut to its network of 64 bits, and a port is not part of it. */
function counted(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^((?:\d+\.){3}\d+):\d+$/, "$1");
  const v4 = /^::ffff:((?:\d+\.){3}\d+)$/i.exec(bare)?.[1];
  if (v4 || !isIPv6(bare)) return v4 ?? bare;
  const [head = "", tail] = bare.split("%")[0]!.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const network = [...left, ...zeros, ...right].slice(0, 4).map((part) => parseInt(part, 16).toString(16));
  return `${network.join(":")}::/64`;
}
