import { relative } from "node:path";
import { ConfigError } from "@/lib/env/config-error";
import { writeMigration } from "@/lib/db/migrations/write-migration";
import { runToEnd } from "./running/run-script";

await runToEnd(async () => {
  const name = process.argv[2];
  if (!name) throw new ConfigError("The migration needs a name, such as: npm run migrate:new add_permit_notes");
  const file = await writeMigration(name);
  console.log(
    file
      ? `Wrote ${relative(".", file)}: add policies, triggers and grants to it by hand.`
      : "The schema has not changed since the last migration.",
  );
});
