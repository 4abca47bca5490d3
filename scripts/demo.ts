import { loadEnvFile } from "@/lib/env/env-file";
import { ensureDatabase, noteDemo } from "@/lib/db/cluster/ensure-database";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { env } from "@/lib/env";
import { buildIfStale } from "./building/build-app";
import { keepDemoKey } from "./seeding/demo-key";
import { demoLines } from "./seeding/demo-lines";
import { ownerUrlOf } from "./running/owner-url";
import { progress } from "./running/progress";
import { untilReady } from "./running/ready";
import { requirePort } from "./running/require-port";
import { CommandFailed, runScript } from "./running/run-script";
import { seedIfEmpty } from "./seeding/seed-demo";

await runScript(async () => {
  loadEnvFile();
  process.env.MODE = "demo"; // .env may say otherwise
  const say = progress();
  const database = await ensureDatabase(say);
  const { PORT, APP_ORIGIN, CLAMD_URL } = env();
  await requirePort(PORT);
  if (database.embedded) noteDemo();
  say("The database answers");

  const applied = await applyMigrations(ownerUrlOf(database));
  if (applied.length) say(`Applied ${applied.length} migrations`);
  const shows = await seedIfEmpty(ownerUrlOf(database), say);
  await keepDemoKey(ownerUrlOf(database));
  await buildIfStale(say);

  if (!CLAMD_URL) say("No virus scanner is set (CLAMD_URL): files that people send are taken unscanned");
  say("Starting the server");
  await import("@/server");
  if (!(await untilReady(`http://localhost:${PORT}`, 60)))
    throw new CommandFailed("The server started but did not become ready within a minute.");
  say("Ready");
  console.log(["", `  ${APP_ORIGIN}`, "", ...demoLines(shows).map((line) => `  ${line}`.trimEnd()), ""].join("\n"));
});
