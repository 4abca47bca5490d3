import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { env } from "@/lib/env";
import { startWorker, stopWorker } from "@/lib/jobs/worker";
import { readSigningKeys } from "@/lib/crypto/signing/signing-keys";
import { publishServices } from "@/lib/services/publish-services";
import { adoptDemoMode } from "./running/command-mode";
import { runScript } from "./running/run-script";

await runScript(async () => {
  adoptDemoMode();
  process.env.ROLE = "worker";
  await ensureDatabase(console.log);
  env();
  readSigningKeys();
  await publishServices();
  await startWorker();
  console.log("Taking jobs.");
  process.send?.("ready"); // for a process manager that asked to be told
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      void stopWorker().then(() => process.exit(0)); // what runs is finished first
    });
});
