import { setTimeout as wait } from "node:timers/promises";
import { ConfigError } from "@/lib/env/config-error";
import { pool } from "@/lib/db/pool";
import { log } from "@/lib/log";

const LOOK_MS = 2_000;

/** Refuses a start in which row-level security would protect nobody. With the database away it starts, and looks until it can tell. */
export async function requireSafeRole() {
  const role = await currentRole();
  if (!role) return void lookAgain();
  if (role.unsafe)
    throw new ConfigError(
      `DATABASE_URL names the role "${role.name}", which may bypass row-level security: use one that owns nothing, such as ecitizen_app.`,
    );
}

async function lookAgain() {
  await wait(LOOK_MS, undefined, { ref: false });
  try {
    await requireSafeRole();
  } catch (error) {
    log().fatal({ err: error }, "stopping");
    process.exit(1);
  }
}

/** Undefined when the database does not answer. */
async function currentRole() {
  const found = await pool()
    .query<{ name: string; unsafe: boolean }>(
      `SELECT current_user AS name, bool_or(r.rolsuper OR r.rolbypassrls)
         OR EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND pg_has_role(c.relowner, 'MEMBER')) AS unsafe
       FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER')`,
    )
    .catch((error: unknown) => void log().warn({ err: error }, "the database is away"));
  return found?.rows[0];
}
