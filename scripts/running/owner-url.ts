import { ConfigError } from "@/lib/env/config-error";
import type { Database } from "@/lib/db/cluster/ensure-database";

/** The owner's address, which migrate and seed need. Throws `ConfigError` when only the app's is set. */
export function ownerUrlOf({ ownerUrl }: Database): string {
  if (ownerUrl) return ownerUrl;
  throw new ConfigError("DATABASE_OWNER_URL is not set, but beside DATABASE_URL it must name the role that owns the tables.");
}
