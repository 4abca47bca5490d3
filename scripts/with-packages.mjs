// node scripts/with-packages.mjs <file.ts> [arguments]: installs the packages if they are missing, then runs the file.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { endWithNpm } from "./setup/end-with-npm.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { runTypeScript } from "./setup/run-typescript.mjs";

/** What a build has bundled (scripts/building/bundle-processes.ts). */
const bundled = { "server.ts": "web.mjs", "scripts/worker.ts": "worker.mjs" };

requireNode();
endWithNpm();
process.chdir(resolve(import.meta.dirname, ".."));
ensurePackages();
ensurePrismaClient();
const [file, ...args] = process.argv.slice(2);
if (file in bundled) process.env.NODE_ENV ??= "production"; // React picks its fast build by this; nothing of ours is decided by it
const bundle = file in bundled && resolve(join(process.env.NEXT_DIST_DIR || ".next", "processes", bundled[file]));
if (bundle && existsSync(bundle)) await import(pathToFileURL(bundle).href);
else await runTypeScript(file, args);
