import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { ConfigError } from "@/lib/env/config-error";
import { newOpen311Key } from "@/lib/issues/open311/keys";
import { adoptDemoMode } from "./running/command-mode";
import { runToEnd } from "./running/run-script";

/** A key for somebody's program that sends reports by Open311. It is said once: the database keeps its hash. */
await runToEnd(async () => {
  adoptDemoMode();
  const [name, email] = process.argv.slice(2);
  if (!name || !email?.includes("@"))
    throw new ConfigError('Say whose key it is, such as: npm run open311:key "Street app" app@post.example');
  await ensureDatabase();
  console.log(`Open311 key for ${name}: ${await newOpen311Key(name, email)}`);
  process.exit(0); // the pool would keep the process
});
