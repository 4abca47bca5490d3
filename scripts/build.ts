import { loadEnvFile } from "@/lib/env/env-file";
import { buildIfStale } from "./building/build-app";
import { progress } from "./running/progress";
import { runScript } from "./running/run-script";

await runScript(async () => {
  loadEnvFile();
  const say = progress();
  if (!(await buildIfStale(say))) say("The build is up to date.");
});
