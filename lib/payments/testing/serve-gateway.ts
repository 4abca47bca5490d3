import { setTimeout as wait } from "node:timers/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { NotFoundError } from "@/lib/errors";
import {
  changedSpan,
  endCharge,
  listCharges,
  newCharge,
  openCharge,
  requireGatewayKey,
  showCharge,
  showChargeOf,
} from "@/lib/payments/sandbox/gateway";
import { newRefund, openRefund, showRefund } from "@/lib/payments/sandbox/refunds";

/** The sandbox gateway's interface alone, over HTTP, for tests without the portal's server. Call it before anything reads the settings. */
export async function serveGateway() {
  let slow = 0;
  let away = false;
  const server = createServer(async (request, response) => {
    try {
      if (away) throw new Error("away");
      requireGatewayKey(new Headers(request.headers as Record<string, string>));
      const { pathname, searchParams } = new URL(request.url ?? "", "http://gateway");
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body: unknown = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
      const path = pathname.replace("/sandbox-gateway/api/", "").split("/");
      const result = await answer(path, body, searchParams);
      if (path.length === 1 && body && slow-- > 0) await wait(1_000); // the charge is made, the answer comes late
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
    } catch (error) {
      response.writeHead(isNotFound(error) ? 404 : 500).end(String(error));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  // eslint-disable-next-line no-restricted-syntax -- set, not read: before lib/env parses it
  process.env.APP_ORIGIN = `http://localhost:${port}`;
  return {
    slowDown: (charges: number) => (slow = charges),
    goAway: (now: boolean) => (away = now),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function answer([kind, id, act]: string[], body: unknown, query: URLSearchParams): Promise<unknown> {
  if (kind === "refunds") return showRefund(id!);
  if (!id) return body ? openCharge(newCharge.parse(body)) : listCharges(changedSpan.parse(Object.fromEntries(query)));
  if (id === "by-reference") return showChargeOf(act!);
  if (act === "cancel") return endCharge(id, "cancelled");
  return act === "refunds" ? openRefund(id, newRefund.parse(body)) : showCharge(id);
}

const isNotFound = (error: unknown) => error instanceof NotFoundError;
