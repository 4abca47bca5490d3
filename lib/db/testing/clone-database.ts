import { Client } from "pg";
import { dropDatabase } from "./drop-database";

export type Clone = { url: string; ownerUrl: string; drop(): Promise<void> };

/** Where clones come from: a cluster's two addresses, whatever database they name, and the database that is copied. */
export type Template = { url: string; ownerUrl: string; name: string };

let made = 0;

/** A database of one's own, as full as the template. Its name tells whose it is, so that the clones of killed runs can be found. */
export async function cloneDatabase({ url, ownerUrl, name: template }: Template, name = `clone_${process.pid}_${++made}`): Promise<Clone> {
  await asOwner(ownerUrl, async (owner) => {
    await dropDatabase(owner, name);
    await owner.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  });
  return {
    url: at(url, name),
    ownerUrl: at(ownerUrl, name),
    drop: () => asOwner(ownerUrl, (owner) => dropDatabase(owner, name)),
  };
}

/** The same address with another database. */
export function at(url: string, database: string) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function asOwner(connectionString: string, run: (owner: Client) => Promise<void>) {
  const owner = new Client({ connectionString });
  await owner.connect();
  try {
    await run(owner);
  } finally {
    await owner.end();
  }
}
