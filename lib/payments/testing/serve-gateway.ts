import { setTimeout as wait } from "node:timers/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { decideCharge, newCharge, openCharge, requireGatewayKey, showCharge } from "@/lib/payments/sandbox/gateway";

/** The sandbox gateway's interface alone, over HTTP, for tests without the portal's server. Call it before anything reads the settings. */
export async function serveGateway() {
  let slow = 0;
  const server = createServer(async (request, response) => {
    try {
      requireGatewayKey(new Headers(request.headers as Record<string, string>));
      const [, id, act] = /charges\/?([^/]*)\/?(.*)$/.exec(request.url ?? "") ?? [];
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
      const answer = !id
        ? await openCharge(newCharge.parse(body))
        : act === "cancel"
          ? await decideCharge(id, "cancelled")
          : await showCharge(id);
      if (!id && slow-- > 0) await wait(1_000); // the charge is made, the answer comes late
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  // eslint-disable-next-line no-restricted-syntax -- set, not read: before lib/env parses it
  process.env.APP_ORIGIN = `http://localhost:${port}`;
  return { slowDown: (charges: number) => (slow = charges), stop: () => new Promise((resolve) => server.close(resolve)) };
}
