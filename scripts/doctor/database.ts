import type { Client } from "pg";
import { pendingMigrations } from "@/lib/db/migrations/pending-migrations";
import { queues } from "@/lib/jobs/queues";
import type { Look } from "./finding";

const SKEW_MS = 2_000;

/** What the database says, asked as the app itself would ask. */
export const lookAtDatabase = (app: Client): Look[] => [
  {
    about: "database",
    run: async () => {
      const { rows } = await app.query<{ version: string; number: number }>(
        "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number",
      );
      const { version, number } = rows[0]!;
      return [number >= 150_000 ? "ok" : "broken", `PostgreSQL ${version} answers; 15 or newer is needed.`];
    },
  },
  {
    about: "role",
    run: async () => {
      const { rows } = await app.query<{ name: string; bypasses: boolean; owns: number }>(
        `SELECT current_user AS name, rolsuper OR rolbypassrls AS bypasses,
              (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
       FROM pg_roles WHERE rolname = current_user`,
      );
      const { name, bypasses, owns } = rows[0]!;
      if (bypasses) return ["broken", `DATABASE_URL names ${name}, who can bypass row-level security: it must name a role that cannot.`];
      if (owns) return ["broken", `DATABASE_URL names ${name}, who owns ${owns} tables: it must name a role that owns none.`];
      return ["ok", `${name} owns no table and cannot bypass row-level security.`];
    },
  },
  {
    about: "migrations",
    run: async () => {
      const pending = await pendingMigrations(app);
      return pending.length
        ? ["broken", `${pending.length} migrations are not applied: run npm run migrate.`]
        : ["ok", "Every migration is applied."];
    },
  },
  {
    about: "queue",
    run: async () => {
      const { rows } = await app.query<{ name: string }>("SELECT name FROM pgboss.queue");
      const missing = Object.keys(queues).filter((name) => !rows.some((row) => row.name === name));
      return missing.length
        ? ["broken", `The queues ${missing.join(", ")} are missing: run npm run migrate.`]
        : ["ok", `All ${rows.length} queues answer.`];
    },
  },
  {
    about: "clock",
    run: async () => {
      const before = Date.now();
      const { rows } = await app.query<{ at: Date }>("SELECT clock_timestamp() AS at");
      const skew = Math.abs(rows[0]!.at.getTime() - (before + Date.now()) / 2);
      const says = `This machine's clock and the database's differ by ${(skew / 1000).toFixed(1)} s.`;
      return [skew > SKEW_MS ? "warning" : "ok", says];
    },
  },
];
