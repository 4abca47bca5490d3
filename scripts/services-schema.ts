import { writeFileSync } from "node:fs";
import { serviceSchema } from "@/lib/services/declaration/service-schema";
import { runScript } from "./running/run-script";

/** Writes the JSON Schema of the city's services after a change to lib/services/declaration. */
await runScript(async () => {
  writeFileSync("lib/city/service.schema.json", serviceSchema());
  console.log("lib/city/service.schema.json is up to date.");
});
