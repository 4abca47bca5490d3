import { keyedHash, sameHash } from "@/lib/crypto/token";
import { env } from "@/lib/env";
import { NotFoundError } from "@/lib/errors";
import { registry } from "@/lib/metrics";
import { route } from "@/lib/route";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Prometheus. With METRICS_TOKEN set its bearer may read; without, only this machine. */
export const GET = route({ for: "machine" }, async ({ headers }) => {
  const { METRICS_TOKEN } = env();
  const given = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  const allowed = METRICS_TOKEN
    ? sameHash(keyedHash("metrics", given), keyedHash("metrics", METRICS_TOKEN))
    : LOOPBACK.test(headers.get("x-client-address") ?? "");
  if (!allowed) throw new NotFoundError("metrics");
  return new Response(await registry().metrics(), { headers: { "content-type": registry().contentType, "cache-control": "no-store" } });
});
