// npm run demo: from a fresh clone to a running city, with nothing but Node.
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
process.env.MODE = "demo";
process.env.NODE_ENV = "production"; // React picks its fast build by this
await runTypeScript("scripts/demo.ts", process.argv.slice(2));
