import { z } from "zod";
import { env } from "@/lib/env";
import type { Charge, PaymentProvider, ProviderRefund } from "@/lib/payments/provider";
import { gatewayKey, isSigned } from "@/lib/payments/sandbox/signature";

const cents = z.string().transform(BigInt);
const charge = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    payUrl: z.string(),
    status: z.enum(["open", "processing", "paid", "declined", "cancelled", "expired"]),
    amountCents: cents,
    currency: z.string(),
  })
  .transform(({ id, ...rest }): Charge & { payUrl: string } => ({ providerRef: id, ...rest }));
const refund = z
  .object({ id: z.uuid(), status: z.enum(["submitted", "success", "error"]), amountCents: cents })
  .transform(({ id, ...rest }): ProviderRefund => ({ providerRef: id, ...rest }));
const changed = z.object({ charges: z.array(charge), next: z.string().optional() });
const event = z.object({ id: z.string(), charge: z.uuid() });

/** The sandbox gateway, spoken to as to any provider: over HTTP, with a key. */
export const sandboxProvider: PaymentProvider = {
  name: "sandbox",
  start: ({ amountCents, ...rest }) => ask(charge, "charges", { ...rest, amountCents: String(amountCents) }),
  find: (ref) => askFor(charge, `charges/${ref}`),
  findByReference: (reference) => askFor(charge, `charges/by-reference/${reference}`),
  cancel: (ref) => ask(charge, `charges/${ref}/cancel`, {}),
  refund: (ref, { amountCents, ...rest }) => ask(refund, `charges/${ref}/refunds`, { ...rest, amountCents: String(amountCents) }),
  findRefund: (reference) => askFor(refund, `refunds/${reference}`),
  listChanged: ({ from, until }, after) =>
    ask(changed, `charges?${new URLSearchParams({ from: from.toISOString(), until: until.toISOString(), ...(after && { after }) })}`),
  readWebhook(body, headers) {
    if (!isSigned(body, headers.get("x-sandbox-signature"), Date.now() / 1000)) return undefined;
    const parsed = event.safeParse(fromJson(body));
    return parsed.success ? { eventId: parsed.data.id, providerRef: parsed.data.charge } : undefined;
  },
};

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MISSING = Symbol("404");

/** What is there, or undefined: a 404 is an answer, everything else but success is a provider that cannot be reached. */
const askFor = <Shape extends z.ZodType>(shape: Shape, path: string): Promise<z.output<Shape> | undefined> =>
  request(path).then((found) => (found === MISSING ? undefined : shape.parse(found)));

async function ask<Shape extends z.ZodType>(shape: Shape, path: string, body?: object): Promise<z.output<Shape>> {
  const found = await request(path, body);
  if (found === MISSING) throw new Error(`the sandbox gateway does not know ${path}`);
  return shape.parse(found);
}

async function request(path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${env().APP_ORIGIN}/sandbox-gateway/api/${path}`, {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${gatewayKey()}`, "content-type": "application/json" },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(8_000),
    cache: "no-store",
  });
  if (response.status === 404) return MISSING;
  if (!response.ok) throw new Error(`the sandbox gateway answered ${response.status}`);
  return response.json();
}
