import { ConfigError } from "@/lib/env/config-error";
import { isFree } from "@/lib/db/cluster/free-port";

/** Says so before a long build when the port it is for is taken. */
export async function requirePort(port: number) {
  for (const host of [undefined, "127.0.0.1"])
    if (!(await isFree(port, host)))
      throw new ConfigError(`PORT is ${port}, but another program listens there already: stop it or set another PORT.`);
}
