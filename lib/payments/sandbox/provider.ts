import { z } from "zod";
import { env } from "@/lib/env";
import type { Charge, PaymentProvider } from "@/lib/payments/provider";
import { gatewayKey, isSigned } from "@/lib/payments/sandbox/signature";

const charge = z.object({
  id: z.uuid(),
  payUrl: z.string(),
  status: z.enum(["open", "paid", "declined", "cancelled"]),
  amountCents: z.string().transform(BigInt),
  currency: z.string(),
});
const event = z.object({ id: z.string(), charge: z.uuid() });

/** The sandbox gateway, spoken to as to any provider: over HTTP, with a key. */
export const sandboxProvider: PaymentProvider = {
  name: "sandbox",
  async start({ amountCents, ...rest }) {
    const { id, payUrl } = await ask("", { ...rest, amountCents: String(amountCents) });
    return { providerRef: id, payUrl };
  },
  find: (ref): Promise<Charge> => ask(`/${ref}`),
  cancel: (ref): Promise<Charge> => ask(`/${ref}/cancel`, {}),
  readWebhook(body, headers) {
    if (!isSigned(body, headers.get("x-sandbox-signature"), Date.now() / 1000)) return undefined;
    const parsed = event.safeParse(JSON.parse(body));
    return parsed.success ? { eventId: parsed.data.id, providerRef: parsed.data.charge } : undefined;
  },
};

async function ask(path: string, body?: object) {
  const response = await fetch(`${env().APP_ORIGIN}/sandbox-gateway/api/charges${path}`, {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${gatewayKey()}`, "content-type": "application/json" },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(8_000),
    cache: "no-store",
  });
  if (!response.ok) throw new Error(`the sandbox gateway answered ${response.status}`);
  return charge.parse(await response.json());
}
