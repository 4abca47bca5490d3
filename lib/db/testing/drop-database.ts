import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";

/**
 * Drops it, and ends whoever is connected. The owner may not end a superuser's connection that is about to go by itself, nor the server's own
 * cleaning, which a drop without force ends: one after the other is tried, for as long as either takes.
 */
export async function dropDatabase(owner: Client, name: string, tries = 50): Promise<void> {
  const drop = `DROP DATABASE IF EXISTS ${name}`;
  const refused = (await attempt(owner, `${drop} WITH (FORCE)`, "42501")) && (await attempt(owner, drop, "55006"));
  if (!refused) return;
  if (tries === 0) throw refused;
  await wait(100);
  await dropDatabase(owner, name, tries - 1);
}

/** Resolves to the error when the statement was refused with that SQLSTATE. */
async function attempt(owner: Client, statement: string, code: string): Promise<Error | undefined> {
  try {
    await owner.query(statement);
    return undefined;
  } catch (error) {
    if ((error as { code?: string }).code !== code) throw error;
    return error as Error;
  }
}
