import { z } from "zod";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";

export const newRefund = z.strictObject({
  reference: z.string().min(1).max(64),
  amountCents: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(BigInt),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

/** Sends money of a paid charge back, never more than was paid; asked again with the same reference it gives the same refund. */
export const openRefund = (chargeId: string, { reference, amountCents, currency }: z.output<typeof newRefund>) =>
  asSystem("sandboxGateway", async (db) => {
    await db.$queryRaw`SELECT 1 FROM sandbox_charge WHERE id = ${uuidOr404(chargeId)}::uuid FOR UPDATE`;
    const charge = await db.sandboxCharge.findUniqueOrThrow({ where: { id: chargeId }, include: { refunds: true } });
    const before = charge.refunds.find((refund) => refund.reference === reference);
    if (before) return shown(before);
    const returned = charge.refunds.reduce((sum, { status, amountCents }) => (status === "error" ? sum : sum + amountCents), 0n);
    const fits = charge.status === "paid" && charge.currency === currency && returned + amountCents <= charge.amountCents;
    const status = fits && charge.manner !== "refundFails" ? "success" : "error";
    return shown(await db.sandboxRefund.create({ data: { chargeId, reference, amountCents, status, createdAt: now() } }));
  });

export const showRefund = async (reference: string) =>
  shown(await asSystem("sandboxGateway", (db) => db.sandboxRefund.findUniqueOrThrow({ where: { reference } })));

const shown = ({ id, status, amountCents }: { id: string; status: string; amountCents: bigint }) => ({
  id,
  status,
  amountCents: String(amountCents),
});
