import { isFree } from "@/lib/db/cluster/free-port";
import { portTaken } from "@/lib/env/port-taken";

/** Says so before a long build when the port it is for is taken. */
export async function requirePort(port: number) {
  for (const host of [undefined, "127.0.0.1"]) if (!(await isFree(port, host))) throw portTaken(port);
}
