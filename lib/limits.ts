import type { QueryConfig } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool, statement } from "@/lib/db/pool";
import { DomainError } from "@/lib/errors";

/** How often one thing may be done: counters live in PostgreSQL, so that all processes count together. */
export type Limit = { name: string; points: number; seconds: number };

/** Whatever the pool is at the time. */
const storeClient = { query: (query: QueryConfig) => pool().query(query) };

const limiters = new Map<string, RateLimiterPostgres>();

export function limiter({ name, points, seconds }: Limit) {
  if (!limiters.has(name)) {
    const options = {
      storeClient,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    };
    limiters.set(name, new RateLimiterPostgres({ ...options, clearExpiredByTimeout: false }));
  }
  return limiters.get(name)!;
}

/** Counts one use. Throws `DomainError("tryAgainAt")` with the time when the limit is reached. */
export async function consume(limit: Limit, key: string) {
  try {
    return await limiter(limit).consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new DomainError("tryAgainAt", { at: new Date(Date.now() + refused.msBeforeNext) });
  }
}

/** Starts counting from nothing again, for all of these at once. */
export const forget = (...uses: [Limit, string][]) =>
  statement("forget_limits", "DELETE FROM rate_limit WHERE key = ANY ($1)", [uses.map(([limit, key]) => limiter(limit).getKey(key))]);
