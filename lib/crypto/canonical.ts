import { createHash } from "node:crypto";

/** JSON with its keys in one order: the same thing gives the same text, wherever it was kept meanwhile. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(",")}}`;
}

export const canonicalHash = (value: unknown) => createHash("sha256").update(canonical(value)).digest("hex");
