import pg from "pg";
import { env } from "@/lib/env";
import { noteFailure, noteSuccess } from "@/lib/db/availability";

const shared = globalThis as { ecitizenPool?: pg.Pool };

/** The one pool of this process, shared by Prisma, the job queue, the limits and the named statements (and by both module graphs, front door and pages). */
export function pool(): pg.Pool {
  return (shared.ecitizenPool ??= newPool());
}

function newPool() {
  const made = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 20,
    connectionTimeoutMillis: 4_000,
    idleTimeoutMillis: 600_000, // a new connection plans anew what a kept one knows: its first page takes ten times as long
    // A page that waits longer has lost its reader; a forgotten transaction must not hold locks. Whatever role we log in as.
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: "ecitizen",
    options: "-c TimeZone=UTC", // Prisma writes times without their zone: they must not be read as the server's
  });
  made.on("error", noteFailure); // an idle connection that the server closed: the next query opens another
  return made;
}

/**
 * A hot statement by its name: prepared once, one round trip, no transaction around it. For the few that need no actor, have one in their
 * arguments, or see as the system inside a function of the database (decision 012); a test lists who may.
 */
export async function statement<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
  try {
    const { rows } = await pool().query<Row>({ name, text, values });
    noteSuccess();
    return rows;
  } catch (error) {
    noteFailure(error);
    throw error;
  }
}
