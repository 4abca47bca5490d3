import { loadEnvFile } from "@/lib/env-file";
import { buildIfStale } from "./build-app";
import { progress } from "./progress";
import { runScript } from "./run-script";

await runScript(async () => {
  loadEnvFile();
  const say = progress();
  if (!(await buildIfStale(say))) say("The build is up to date.");
});
