import { writeSync } from "node:fs";
import { ensureTemplate } from "@/lib/db/testing/template";
import { buildIfStale } from "@/scripts/building/build-app";
import { bundleOf } from "@/scripts/building/bundle-processes";
import { progress } from "@/scripts/running/progress";
import { runScript } from "@/scripts/running/run-script";
import { testSettings } from "./settings";

/** Makes the production build and the database that workers copy; global-setup.ts opens a pipe (E2E_PIPE) for its address. */
await runScript(async () => {
  Object.assign(process.env, testSettings);
  const say = progress();
  const template = await ensureTemplate(say);
  await buildIfStale(say);
  if (process.env.E2E_PIPE) writeSync(Number(process.env.E2E_PIPE), JSON.stringify({ template, server: bundleOf("web") }));
  process.exit(0);
});
