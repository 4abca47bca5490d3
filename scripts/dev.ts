import { ensureDatabase, noteDemo } from "@/lib/db/cluster/ensure-database";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { env } from "@/lib/env";
import { loadEnvFile } from "@/lib/env/env-file";
import { bundleMapIfStale } from "./building/bundle-map";
import { ownerUrlOf } from "./running/owner-url";
import { progress } from "./running/progress";
import { requirePort } from "./running/require-port";
import { runScript } from "./running/run-script";
import { keepDemoKey } from "./seeding/demo-key";
import { seedIfEmpty } from "./seeding/seed-demo";

await runScript(async () => {
  loadEnvFile();
  process.env.MODE ||= "demo";
  Object.assign(process.env, { NODE_ENV: "development" }); // server.ts asks Next for hot reload then
  const say = progress();
  const database = await ensureDatabase(say);
  await requirePort(env().PORT);
  await bundleMapIfStale();
  await applyMigrations(ownerUrlOf(database));
  if (process.env.MODE === "demo") {
    if (database.embedded) noteDemo();
    await seedIfEmpty(ownerUrlOf(database), say);
    await keepDemoKey(ownerUrlOf(database));
  }
  say(`Starting ${env().APP_ORIGIN} with hot reload`);
  await import("@/server");
});
