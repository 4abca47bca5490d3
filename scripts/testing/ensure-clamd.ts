import { findClamd, unpackedClamd } from "@/lib/documents/testing/find-clamd";
import { CommandFailed } from "@/scripts/running/run-script";
import { aptInstall } from "@/scripts/testing/apt-install";
import { aptUnpack } from "@/scripts/testing/apt-unpack";

/** Gets the virus scanner that the tests talk to, unless there is one: installed as root, else unpacked here. Its signatures are the tests' own. */
export function ensureClamd(say: (line: string) => void) {
  if (findClamd()) return;
  say("Getting clamd");
  const isThere = aptInstall("clamav-daemon") || aptUnpack(unpackedClamd(), ["clamav-daemon"]);
  if (!isThere || !findClamd())
    throw new CommandFailed("clamd could not be had: the tests need it. Install it by hand, such as with apt-get install clamav-daemon.");
}
