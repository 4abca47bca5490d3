import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

export type Clone = { url: string; ownerUrl: string; drop(): Promise<void> };

/** Where clones come from: a cluster's two addresses, whatever database they name, and the database that is copied. */
export type Template = { url: string; ownerUrl: string; name: string };

let made = 0;

/** A database of one's own, as full as the template. Its name tells whose it is, so that the clones of killed runs can be found. */
export async function cloneDatabase({ url, ownerUrl, name: template }: Template): Promise<Clone> {
  const name = `clone_${process.pid}_${++made}`;
  await asOwner(ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: at(url, name),
    ownerUrl: at(ownerUrl, name),
    drop: () => dropWhenLeft(ownerUrl, name),
  };
}

/** A superuser's connection that has just been closed may not be ended by the owner: it goes by itself in a moment. */
async function dropWhenLeft(ownerUrl: string, name: string, tries = 20): Promise<void> {
  try {
    await asOwner(ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501" || tries === 0) throw error;
    await wait(100);
    await dropWhenLeft(ownerUrl, name, tries - 1);
  }
}

/** The same address with another database. */
export function at(url: string, database: string) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function asOwner(connectionString: string, ...statements: string[]) {
  const owner = new Client({ connectionString });
  await owner.connect();
  try {
    for (const statement of statements) await owner.query(statement);
  } finally {
    await owner.end();
  }
}
