import { parseArgs } from "node:util";
import { departments } from "@/lib/city/departments";
import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { ConfigError } from "@/lib/env/config-error";
import { DomainError, NotFoundError } from "@/lib/errors";
import { createAdmin } from "@/lib/people/commands/create-admin";
import { newAdmin } from "@/lib/people/schema";
import { adoptDemoMode } from "./running/command-mode";
import { CommandFailed, runToEnd } from "./running/run-script";

const USE = "npm run admin:create -- --username noor --email noor@city.example --name 'Noor Aziz'";

await runToEnd(async () => {
  adoptDemoMode();
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { username: text, email: text, name: text, department: text } });
  const given = newAdmin.safeParse({ department: departments()[0]!.slug, ...values });
  if (!given.success)
    throw new ConfigError(`${given.error.issues.map(({ path }) => `--${path.join()}`).join(" and ")} cannot be used: ${USE}`);
  await ensureDatabase(console.log);
  const { password, secret } = await createAdmin(given.data).catch((error: unknown) => {
    if (error instanceof DomainError) throw new CommandFailed("Another account has this username or this email address.");
    if (error instanceof NotFoundError) throw new CommandFailed(`The city has no department "${given.data.department}".`);
    throw error;
  });
  console.log(`${given.data.username} is an administrator. Nobody can read these two again:`);
  console.log(`  password              ${password}`);
  console.log(`  authenticator secret  ${secret}`);
});
