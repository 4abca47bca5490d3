import { createServer } from "node:net";

/** The preferred port, or the next one above it that nobody on this machine listens on. */
export async function freePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 200; port++) if (await isFree(port)) return port;
  return preferred;
}

/** Whether a port on the loopback address can be listened on. */
export const isFree = (port: number, host = "127.0.0.1") =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
