export const checkNames = ["javascript", "clock", "passkeys", "fresh", "age"] as const;
export type CheckName = (typeof checkNames)[number];
export type Finding = "ok" | "wrong" | "unknown";
export type CheckWords = Record<CheckName, Record<"name" | Finding, string>> & { tags: Record<Finding, string> };

/** Codes of an authenticator app live thirty seconds: a clock that is further off is told. */
const CLOCK_MS = 60_000;

/** What a browser that runs scripts can say of itself. */
export const look = async (): Promise<Record<CheckName, Finding>> => ({
  javascript: "ok",
  clock: await clock(),
  passkeys: "PublicKeyCredential" in window ? "ok" : "wrong",
  fresh: isSavedCopy() ? "wrong" : "ok",
  age: isOld() ? "wrong" : "ok",
});

/** Every answer of a server carries its time. */
async function clock(): Promise<Finding> {
  const answer = await fetch("/api/health/live", { cache: "no-store" }).catch(() => undefined);
  const server = Date.parse(answer?.headers.get("date") ?? "");
  if (Number.isNaN(server)) return "unknown";
  return Math.abs(Date.now() - server) > CLOCK_MS ? "wrong" : "ok";
}

/** The page came from the browser's own store, although it is never to be kept. */
function isSavedCopy() {
  const [opened] = performance.getEntriesByType("navigation") as (PerformanceNavigationTiming & { deliveryType?: string })[];
  return opened?.deliveryType === "cache" || opened?.deliveryType === "navigational-prefetch";
}

const isOld = () => !CSS.supports("selector(:has(a))") || !CSS.supports("color", "color-mix(in srgb, red, blue)");
