import { mkdirSync, writeFileSync } from "node:fs";
import { drawPlan } from "./plan/draw-plan";
import { runScript } from "./running/run-script";

/** Draws the map of the city after a change to lib/city/gazetteer or lib/city/plan. */
await runScript(async () => {
  mkdirSync("public/geo", { recursive: true });
  for (const [file, text] of Object.entries(drawPlan())) writeFileSync(`public/geo/${file}`, text);
  console.log("The map in public/geo is drawn from lib/city/gazetteer and lib/city/plan.");
});
