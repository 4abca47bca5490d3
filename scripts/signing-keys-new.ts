import { addSigningKey } from "@/lib/crypto/signing/add-signing-key";
import { adoptDemoMode } from "./running/command-mode";
import { runScript } from "./running/run-script";

/** A new key for what is issued from the next start on; what was issued goes on being checked by the older ones. */
await runScript(async () => {
  adoptDemoMode();
  const { id, file } = addSigningKey();
  console.log(`Key ${id} lies in ${file}. Copy the folder to every machine of the city, then start the portal again there.`);
});
