import { verifyAudit } from "@/lib/audit/verify";
import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { adoptDemoMode } from "./running/command-mode";
import { runToEnd } from "./running/run-script";

await runToEnd(async () => {
  adoptDemoMode();
  await ensureDatabase(console.log);
  const { chains, events, broken } = await verifyAudit();
  console.log(broken ?? `${events} events in ${chains} chains: every one follows from the one before it.`);
  process.exit(broken ? 1 : 0); // the pool would keep the process
});
