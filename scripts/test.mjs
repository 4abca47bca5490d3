// npm test: from a fresh clone to one line that says what passed.
import { resolve } from "node:path";
import { endWithNpm } from "./setup/end-with-npm.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { runTypeScript } from "./setup/run-typescript.mjs";

requireNode();
endWithNpm();
process.chdir(resolve(import.meta.dirname, ".."));
ensurePackages();
ensurePrismaClient();
await runTypeScript("scripts/test-all.ts", process.argv.slice(2));
