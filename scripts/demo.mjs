// npm run demo: from a fresh clone to a running city, with nothing but Node.
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
process.env.MODE = "demo";
process.env.NODE_ENV = "production"; // React picks its fast build by this
await runTypeScript("scripts/demo.ts", process.argv.slice(2));
