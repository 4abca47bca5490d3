import { setTimeout as wait } from "node:timers/promises";
import { env } from "@/lib/env";
import { requireGatewayKey } from "@/lib/payments/sandbox/gateway";
import { route } from "@/lib/route";

type Handle<Params> = (request: Request, params: Params) => Promise<unknown>;

/**
 * A call of the gateway's interface: key, work, answer. SANDBOX_FAULTS is the share of calls that go wrong as they do in the world:
 * refused before anything was done, done but answered with an error, or answered late.
 */
export const gatewayRoute = <Params = Record<string, never>>(handle: Handle<Params>) =>
  route<Params>({ for: "machine" }, async (request, _actor, params) => {
    requireGatewayKey(request.headers);
    const fault = Math.random() < env().SANDBOX_FAULTS ? Math.random() : 1;
    if (fault < 0.3) return new Response(null, { status: 503 });
    const result = await handle(request, params);
    if (fault < 0.6) return new Response(null, { status: 500 });
    if (fault < 1) await wait(500 + 1_500 * fault);
    return Response.json(result);
  });
