import { adoptDemoMode } from "./running/command-mode";
import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { ownerUrlOf } from "./running/owner-url";
import { runToEnd } from "./running/run-script";

await runToEnd(async () => {
  adoptDemoMode();
  const applied = await applyMigrations(ownerUrlOf(await ensureDatabase(console.log)));
  console.log(applied.length ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
});
