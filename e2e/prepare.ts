import { writeSync } from "node:fs";
import { ensureTemplate } from "@/lib/db/testing/template";
import { buildIfStale } from "@/scripts/build-app";
import { progress } from "@/scripts/progress";
import { runScript } from "@/scripts/run-script";
import { testSettings } from "./settings";

/** Run by global-setup.ts: the production build and the database that workers copy, whose addresses go to the pipe it opened. */
await runScript(async () => {
  Object.assign(process.env, testSettings);
  const say = progress();
  const template = await ensureTemplate(say);
  await buildIfStale(say);
  writeSync(3, JSON.stringify(template));
  process.exit(0);
});
