import { ensureDatabase, noteDemo } from "@/lib/db/cluster/ensure-database";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { env } from "@/lib/env";
import { loadEnvFile } from "@/lib/env-file";
import { ownerUrlOf } from "./owner-url";
import { progress } from "./progress";
import { requirePort } from "./require-port";
import { runScript } from "./run-script";
import { seedIfEmpty } from "./seed-demo";

await runScript(async () => {
  loadEnvFile();
  process.env.MODE ||= "demo";
  Object.assign(process.env, { NODE_ENV: "development" }); // server.ts asks Next for hot reload then
  const say = progress();
  const database = await ensureDatabase(say);
  await requirePort(env().PORT);
  await applyMigrations(ownerUrlOf(database));
  if (process.env.MODE === "demo") {
    if (database.embedded) noteDemo();
    await seedIfEmpty(ownerUrlOf(database), say);
  }
  say(`Starting ${env().APP_ORIGIN} with hot reload`);
  await import("@/server");
});
