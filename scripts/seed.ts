import { parseArgs } from "node:util";
import { cityTime } from "@/lib/city/city-day";
import { ConfigError } from "@/lib/env/config-error";
import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { loadEnvFile } from "@/lib/env/env-file";
import { ownerUrlOf } from "./running/owner-url";
import { progress } from "./running/progress";
import { runToEnd } from "./running/run-script";
import { cityMorning, seed } from "./seeding/seed-demo";

await runToEnd(async () => {
  loadEnvFile();
  const { values } = parseArgs({ options: { now: { type: "string" }, fresh: { type: "boolean", default: false } } });
  if (process.env.MODE === "production") throw new ConfigError("MODE is production, but the demo city is for demo and test only.");
  process.env.MODE ||= "demo";
  const say = progress();
  const ownerUrl = ownerUrlOf(await ensureDatabase(say));
  const now = values.now ? readNow(values.now) : cityMorning(new Date());
  await applyMigrations(ownerUrl);
  await seed({ ownerUrl, now, fresh: values.fresh, say });
  say(`The demo city is ready; it shows ${now.toISOString().slice(0, 10)} as today.`);
});

/** A day means six in the morning there, as the demo itself begins; a full time is taken as it is. */
function readNow(given: string) {
  const at = new Date(given);
  if (Number.isNaN(at.getTime()))
    throw new ConfigError(`--now is "${given}", but it must be a date such as 2026-03-01 or a time such as 2026-03-01T06:00:00Z.`);
  return /^\d{4}-\d\d-\d\d$/.test(given) ? cityTime(given, "06:00") : at;
}
