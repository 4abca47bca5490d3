import { randomUUID } from "node:crypto";
import { z } from "zod";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { env } from "@/lib/env";
import { NotFoundError } from "@/lib/errors";
import { keyedHash, sameHash } from "@/lib/crypto/token";
import { gatewayKey } from "@/lib/payments/sandbox/signature";
import { enqueue } from "@/lib/jobs/enqueue";

/** The gateway's side: what a bank's payment page would keep and do. The portal reaches it over HTTP only. */
export const newCharge = z.strictObject({
  reference: z.string().min(1).max(64),
  description: z.string().min(1).max(500),
  amountCents: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(BigInt),
  currency: z.string().regex(/^[A-Z]{3}$/),
  returnUrl: z.url(),
  webhookUrl: z.url(),
  language: z.string().max(5),
});

/** The gateway exists in the demo and in tests only. */
export function requireSandbox() {
  if (env().MODE === "production" || env().PAYMENTS !== "sandbox") throw new NotFoundError("no sandbox here");
}

/** Its interface wants the key that it shares with the portal. */
export function requireGatewayKey(headers: Headers) {
  requireSandbox();
  const given = keyedHash("gateway key", headers.get("authorization") ?? "");
  if (!sameHash(given, keyedHash("gateway key", `Bearer ${gatewayKey()}`))) throw new NotFoundError("no key");
}

type Status = "open" | "paid" | "declined" | "cancelled";

/** Opens a charge; asked again with the same reference it gives the same one. */
export async function openCharge({ language, ...charge }: z.output<typeof newCharge>) {
  const row = await asSystem("sandboxGateway", (db) =>
    db.sandboxCharge.upsert({ where: { reference: charge.reference }, create: { ...charge, locale: language }, update: {} }),
  );
  return shown(row);
}

export const findCharge = (id: string) =>
  asSystem("sandboxGateway", (db) => db.sandboxCharge.findUniqueOrThrow({ where: { id: uuidOr404(id) } }));

export const showCharge = async (id: string) => shown(await findCharge(id));

/** Decides an open charge, once, and tells the portal by webhook; what is decided stays. */
export async function decideCharge(id: string, status: Exclude<Status, "open">) {
  return asSystem("sandboxGateway", async (db) => {
    const { count } = await db.sandboxCharge.updateMany({
      where: { id: uuidOr404(id), status: "open" },
      data: { status, updatedAt: now() },
    });
    if (count) await enqueue(db, "sandboxWebhook", { chargeId: id, eventId: randomUUID() });
    return shown(await db.sandboxCharge.findUniqueOrThrow({ where: { id } }));
  });
}

type Row = { id: string; status: string; amountCents: bigint; currency: string; returnUrl: string };
const shown = ({ id, status, amountCents, currency, returnUrl }: Row) => ({
  id,
  payUrl: `${env().APP_ORIGIN}/sandbox-gateway/${id}`,
  status,
  amountCents: String(amountCents),
  currency,
  returnUrl,
});
