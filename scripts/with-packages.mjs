// node scripts/with-packages.mjs <file.ts> [arguments]: installs the packages if they are missing, then runs the file.
import { resolve } from "node:path";
import { endWithNpm } from "./setup/end-with-npm.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { runTypeScript } from "./setup/run-typescript.mjs";

/** React picks its fast build by this; nothing of ours is decided by it. */
const served = ["server.ts", "scripts/worker.ts"];

requireNode();
endWithNpm();
process.chdir(resolve(import.meta.dirname, ".."));
ensurePackages();
ensurePrismaClient();
const [file, ...args] = process.argv.slice(2);
if (served.includes(file)) process.env.NODE_ENV ??= "production";
await runTypeScript(file, args);
