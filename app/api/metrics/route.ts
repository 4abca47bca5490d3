import { keyedHash, sameHash } from "@/lib/crypto/token";
import { env } from "@/lib/env";
import { NotFoundError } from "@/lib/errors";
import { registry } from "@/lib/metrics";
import { route } from "@/lib/route";

const LOOPBACK = /^(127\.|0:0:0:0::\/64$)/;

/** Prometheus: whoever bears METRICS_TOKEN. Without one nobody, but in the demo and in tests this machine itself. */
export const GET = route({ for: "machine" }, async ({ headers }) => {
  const { METRICS_TOKEN, MODE } = env();
  const given = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  const allowed = METRICS_TOKEN
    ? sameHash(keyedHash("metrics", given), keyedHash("metrics", METRICS_TOKEN))
    : MODE !== "production" && !headers.has("x-forwarded-for") && LOOPBACK.test(headers.get("x-client-address") ?? "");
  if (!allowed) throw new NotFoundError("metrics");
  return new Response(await registry().metrics(), { headers: { "content-type": registry().contentType, "cache-control": "no-store" } });
});
