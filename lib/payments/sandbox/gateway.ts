import { z } from "zod";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { env } from "@/lib/env";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { keyedHash, sameHash } from "@/lib/crypto/token";
import { enqueue } from "@/lib/jobs/enqueue";
import type { ChargeStatus } from "@/lib/payments/provider";
import { cards, type Manner } from "@/lib/payments/sandbox/cards";
import { gatewayKey } from "@/lib/payments/sandbox/signature";
import { tellPortal } from "@/lib/payments/sandbox/tell-portal";

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
  if (!sameHash(given, keyedHash("gateway key", `Bearer ${gatewayKey()}`))) throw new ForbiddenError("no key"); // a 404 would say that there is no such charge
}

const SLOW_SECONDS = 10;
/** The gateway's own patience with a person who does not type a card. */
const OPEN_HOURS = 2;

/** Opens a charge; asked again with the same reference it gives the same one. */
export async function openCharge({ language, ...charge }: z.output<typeof newCharge>) {
  const { reference } = charge;
  const row = await asSystem("sandboxGateway", async (db) => {
    await db.sandboxCharge.createMany({ data: { ...charge, locale: language, createdAt: now(), updatedAt: now() }, skipDuplicates: true });
    return db.sandboxCharge.findUniqueOrThrow({ where: { reference } });
  });
  return shown(row);
}

export async function findCharge(id: string) {
  const charge = await asSystem("sandboxGateway", (db) => db.sandboxCharge.findUniqueOrThrow({ where: { id: uuidOr404(id) } }));
  const over = charge.status === "open" && charge.createdAt.getTime() + OPEN_HOURS * 3_600_000 < now().getTime();
  return over ? { ...charge, status: (await endCharge(id, "expired")).status } : charge;
}

export const showCharge = async (id: string) => shown(await findCharge(id));

export async function showChargeOf(reference: string) {
  const { id } = await asSystem("sandboxGateway", (db) =>
    db.sandboxCharge.findUniqueOrThrow({ where: { reference }, select: { id: true } }),
  );
  return showCharge(id);
}

/** A person pressed "Pay" with this card: decided at once, or by the bank a little later. */
export async function payByCard(id: string, number: string) {
  const { decides, manner } = cards[number]!;
  if (manner !== "slow") return endCharge(id, decides, manner);
  return asSystem("sandboxGateway", async (db) => {
    if (await move(db, id, "open", "processing", manner)) {
      await tellPortal(db, id, "processing");
      await enqueue(db, "sandboxDecide", { chargeId: id, decision: decides }, { startAfter: SLOW_SECONDS });
    }
    return shown(await db.sandboxCharge.findUniqueOrThrow({ where: { id } }));
  });
}

type End = Exclude<ChargeStatus, "open" | "processing">;

/** Decides a charge, once, and tells the portal by webhook; what is decided stays. */
export const endCharge = (id: string, status: End, manner: Manner = "") =>
  asSystem("sandboxGateway", async (db) => {
    const byBank = status === "paid" || status === "declined";
    const moved = (await move(db, id, "open", status, manner)) || (byBank && (await move(db, id, "processing", status)));
    if (moved) await tellPortal(db, id, status, manner);
    return shown(await db.sandboxCharge.findUniqueOrThrow({ where: { id } }));
  });

async function move(db: Db, id: string, from: ChargeStatus, status: ChargeStatus, manner?: Manner) {
  const data = { status, updatedAt: now(), ...(manner && { manner }) };
  const { count } = await db.sandboxCharge.updateMany({ where: { id: uuidOr404(id), status: from }, data });
  return count === 1;
}

const A_PAGE = 100;
export const changedSpan = z.strictObject({ from: z.coerce.date(), until: z.coerce.date(), after: z.uuid().optional() });

/** The gateway's books: what changed within the span, by id. */
export async function listCharges({ from, until, after }: z.output<typeof changedSpan>) {
  const rows = await asSystem("sandboxGateway", (db) =>
    db.sandboxCharge.findMany({
      where: { updatedAt: { gte: from, lt: until }, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: A_PAGE,
    }),
  );
  return { charges: rows.map(shown), ...(rows.length === A_PAGE && { next: rows.at(-1)!.id }) };
}

type Row = {
  id: string;
  reference: string;
  status: string;
  manner: string;
  amountCents: bigint;
  currency: string;
  returnUrl: string;
};

/** A charge as the interface tells it: with some cards another amount or currency than the one that was asked for. */
const shown = ({ id, reference, status, manner, amountCents, currency, returnUrl }: Row) => ({
  id,
  reference,
  payUrl: `${env().APP_ORIGIN}/sandbox-gateway/${id}`,
  status,
  amountCents: String(manner === "wrongAmount" ? amountCents - 100n : amountCents),
  currency: manner === "wrongCurrency" ? "XTS" : currency,
  returnUrl,
});
