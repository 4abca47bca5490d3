import type { Client } from "pg";
import { ConfigError } from "@/lib/env/config-error";

/** The role the app connects as, or one that the app's own role is a member of. */
export const APP_ROLE = "ecitizen_app";

/** A page that waits longer than this has lost its reader; a forgotten transaction must not hold locks. */
export const appRoleSettings = {
  statement_timeout: "15s",
  lock_timeout: "5s",
  idle_in_transaction_session_timeout: "15s",
};

/**
 * Makes sure that `ecitizen_app` exists on a server we did not set up, and that the role in `appUrl` has its rights.
 * Throws `ConfigError` with the statement an administrator must run when the owner may not do it.
 */
export async function ensureAppRole(owner: Client, appUrl: string | undefined) {
  const login = appUrl ? roleOf(appUrl) : undefined;
  if (!(await roleExists(owner, APP_ROLE))) {
    const password = login?.name === APP_ROLE && login.password ? ` LOGIN PASSWORD ${owner.escapeLiteral(login.password)}` : "";
    await asAdministrator(owner, `CREATE ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS${password}`);
    for (const [name, value] of Object.entries(appRoleSettings)) await owner.query(`ALTER ROLE ${APP_ROLE} SET ${name} = '${value}'`);
  }
  if (!login || login.name === APP_ROLE || (await isMember(owner, login.name))) return;
  await asAdministrator(owner, `GRANT ${APP_ROLE} TO ${owner.escapeIdentifier(login.name)}`);
}

/** Rights on all that migrations make from now on; a migration takes back what the app must not do. */
export async function grantByDefault(owner: Client) {
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`);
  await owner.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE}`);
  await owner.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${APP_ROLE}`);
}

/** What no default may give: the migration history is read only. (Partitions: ensure_partitions() in the database takes theirs back.) */
export async function takeBack(owner: Client) {
  await owner.query(`REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${APP_ROLE}`);
}

function roleOf(url: string) {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

async function roleExists(owner: Client, name: string) {
  return Boolean((await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name])).rowCount);
}

async function isMember(owner: Client, name: string) {
  const { rows } = await owner.query<{ member: boolean }>(
    "SELECT coalesce(bool_or(pg_has_role(oid, $2, 'MEMBER')), false) AS member FROM pg_roles WHERE rolname = $1",
    [name, APP_ROLE],
  );
  return rows[0]!.member;
}

async function asAdministrator(owner: Client, statement: string) {
  try {
    await owner.query(statement);
  } catch (error) {
    const { message } = error as Error;
    throw new ConfigError(
      `DATABASE_OWNER_URL names a role that may not set up the app's role (${message}); have an administrator run: ${hidePassword(statement)}`,
    );
  }
}

const hidePassword = (statement: string) => statement.replace(/PASSWORD .*$/, "PASSWORD '…'");
