import { Client } from "pg";
import { cityDay, cityTime } from "@/lib/city/city-day";
import { isAlive } from "@/lib/db/cluster/postmaster";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { at, type Template } from "@/lib/db/testing/clone-database";
import { dropDatabase } from "@/lib/db/testing/drop-database";
import { testServer } from "@/lib/db/testing/test-server";
import { sourceHash } from "@/scripts/building/source-hash";

const MAKING = 7_310_423;

/**
 * The migrated and seeded database that every test copies, on the tests' own server; made when the migrations, the seed
 * or the day have changed. Only one process makes it, the others wait.
 */
export async function ensureTemplate(say: (line: string) => void = () => {}): Promise<Template> {
  const urlOf = await testServer(say);
  const [url, ownerUrl] = [urlOf("ecitizen_app"), urlOf("ecitizen_owner")];
  const morning = cityTime(cityDay(new Date(Date.now() - 6 * 3_600_000)), "06:00"); // never ahead of the tests' own clock
  const name = `template_${contentHash(morning)}`;

  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [MAKING]);
    const existing = await databases(owner);
    if (!existing.includes(name)) {
      say("Making the database that every test copies");
      await make(owner, { url, ownerUrl, name }, morning);
    }
    for (const old of existing.filter((other) => other !== name && isLeftOver(other))) await dropDatabase(owner, old);
  } finally {
    await owner.end();
  }
  return { url, ownerUrl, name };
}

/** Filled under another name, so that one with its right name is always whole. */
async function make(owner: Client, { url, ownerUrl, name }: Template, now: Date) {
  const draft = `draft_${name}`;
  await dropDatabase(owner, draft);
  await owner.query(`CREATE DATABASE ${draft}`);
  await applyMigrations(at(ownerUrl, draft), at(url, draft));
  process.env.DATABASE_URL = at(url, draft); // the seed reads the secret through env(), which wants to be whole
  const { seedCity } = await import("@/prisma/seed/seed-city");
  await seedCity({ ownerUrl: at(ownerUrl, draft), now, say: () => {} });
  await owner.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

async function databases(owner: Client) {
  const { rows } = await owner.query<{ datname: string }>("SELECT datname FROM pg_database");
  return rows.map(({ datname }) => datname);
}

/** Older templates, and clones whose test process was killed. */
function isLeftOver(name: string) {
  const pid = /^clone_(\d+)_/.exec(name)?.[1];
  return pid ? !isAlive(Number(pid)) : /^(draft_)?template_/.test(name);
}

const contentHash = (morning: Date) => sourceHash(["prisma", "lib"], /^lib\/db\/generated$/, morning.toISOString()).slice(0, 16);
