import { ConfigError } from "@/lib/config-error";
import { pool } from "@/lib/db/pool";
import { log } from "@/lib/log";

/** Refuses a start in which row-level security would protect nobody. A database that is away for now is no reason: it comes back. */
export async function requireSafeRole() {
  const found = await pool()
    .query<{ name: string; unsafe: boolean }>(
      `SELECT current_user AS name, bool_or(r.rolsuper OR r.rolbypassrls)
         OR EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND pg_has_role(c.relowner, 'MEMBER')) AS unsafe
       FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER')`,
    )
    .catch((error: unknown) => void log().warn({ err: error }, "the database is away"));
  const role = found?.rows[0];
  if (role?.unsafe)
    throw new ConfigError(
      `DATABASE_URL names the role "${role.name}", which may bypass row-level security: use one that owns nothing, such as ecitizen_app.`,
    );
}
