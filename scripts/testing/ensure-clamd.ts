import { findClamd } from "@/lib/documents/testing/serve-clamd";
import { CommandFailed } from "@/scripts/running/run-script";
import { aptInstall } from "@/scripts/testing/apt-install";

/** Installs the virus scanner that the tests talk to, unless there is one: Debian's own, as root. Its signatures are the tests' own. */
export function ensureClamd(say: (line: string) => void) {
  if (findClamd()) return;
  say("Installing clamd");
  if (!aptInstall("clamav-daemon"))
    throw new CommandFailed("clamd could not be installed: install it by hand, such as with apt-get install clamav-daemon.");
}
