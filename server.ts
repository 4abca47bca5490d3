import { createServer } from "node:http";
import { inspect } from "node:util";
import next from "next";
import { signHeads } from "@/lib/audit/sign-heads";
import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { ConfigError, env } from "@/lib/env";
import { portTaken } from "@/lib/env/port-taken";
import { drainOnSignal } from "@/lib/front-door/drain";
import { frontDoor } from "@/lib/front-door/front-door";
import { requireSafeRole } from "@/lib/db/require-safe-role";
import { startWorker, stopWorker } from "@/lib/jobs/worker";
import { readSigningKeys } from "@/lib/crypto/signing/signing-keys";
import { publishServices } from "@/lib/services/publish-services";
import { helpTopics } from "@/lib/help/topics";
import { languages } from "@/lib/paths";
import { buildSearch } from "@/lib/services/search/find-services";

/** The front door: `npm start` and everything that serves the portal begins here. */
async function start() {
  await ensureDatabase();
  const { PORT, ROLE } = env();
  readSigningKeys();
  await requireSafeRole();
  await publishServices();
  buildSearch();
  for (const language of languages) helpTopics(language); // a mistake in a page stops the start

  const dev = process.env.NODE_ENV === "development";
  if (!dev) Object.assign(process.env, { NODE_ENV: "production" });
  const app = next({ dev, hostname: "localhost", port: PORT });
  const server = createServer((request, response) => void door.answer(request, response));
  const { draining } = drainOnSignal(server, async () => {
    await stopWorker();
    await signHeads();
  });
  const door = frontDoor({ handle: app.getRequestHandler(), draining, keepPages: !dev });

  await app.prepare();
  if (dev) server.on("upgrade", app.getUpgradeHandler()); // hot reload
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? portTaken(PORT) : error));
    server.listen(PORT, resolve);
  });
  await door.loadRefusals(async (path) => {
    const response = await fetch(`http://localhost:${PORT}${path}`, { headers: { accept: "text/html" } });
    return { html: await response.text(), policy: response.headers.get("content-security-policy") ?? "" };
  });
  if (ROLE === "all") await startWorker();
  process.send?.("ready"); // for a process manager that asked to be told
}

await start().catch((error: unknown) => {
  // Past the logger, which has taken the console over by now: whoever starts the server reads a sentence.
  process.stderr.write(`${error instanceof ConfigError ? error.message : inspect(error)}\n`);
  process.exit(1);
});
