import { checkSteps, routeTypes, routeTypesAreThere } from "./testing/check-steps";
import { runScript } from "./running/run-script";
import { runSteps } from "./running/steps";

await runScript(async () => {
  const prepared = routeTypesAreThere() ? [] : await runSteps([routeTypes], 1);
  const failed = [...prepared, ...(await runSteps(checkSteps(), 2))];
  if (failed.length) console.log(`Failed: ${failed.join(", ")}.`);
  process.exit(failed.length ? 1 : 0);
});
