import { parseArgs } from "node:util";
import { ConfigError } from "@/lib/env/config-error";
import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { loadEnvFile } from "@/lib/env/env-file";
import { seedScale } from "@/prisma/seed/scale/seed-scale";
import { ownerUrlOf } from "./running/owner-url";
import { progress } from "./running/progress";
import { runToEnd } from "./running/run-script";
import { seedIfEmpty } from "./seeding/seed-demo";

/** Adds generated citizens with two years of bills to the demo city, for measuring at the size of a real one. */
await runToEnd(async () => {
  loadEnvFile();
  const { values } = parseArgs({ options: { citizens: { type: "string", default: "10000" } } });
  if (process.env.MODE === "production") throw new ConfigError("MODE is production, but generated citizens are for demo and test only.");
  process.env.MODE ||= "demo";
  const citizens = Number(values.citizens);
  if (!Number.isInteger(citizens) || citizens < 1 || citizens > 10_000_000)
    throw new ConfigError(`--citizens is "${values.citizens}", but it must be a whole number from 1 to 10,000,000.`);
  const say = progress();
  const ownerUrl = ownerUrlOf(await ensureDatabase(say));
  await applyMigrations(ownerUrl);
  const now = await seedIfEmpty(ownerUrl, say);
  await seedScale({ ownerUrl, citizens, now, say });
  say(`Added ${citizens.toLocaleString("en")} citizens`);
});
