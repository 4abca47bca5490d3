// npm test: from a fresh clone to one line that says what passed.
import { resolve } from "node:path";
import { endWithNpm } from "./end-with-npm.mjs";
import { requireNode } from "./node-version.mjs";
import { ensurePackages } from "./packages.mjs";
import { ensurePrismaClient } from "./prisma-client.mjs";
import { runTypeScript } from "./run-typescript.mjs";

requireNode();
endWithNpm();
process.chdir(resolve(import.meta.dirname, ".."));
ensurePackages();
ensurePrismaClient();
await runTypeScript("scripts/test-all.ts", process.argv.slice(2));
