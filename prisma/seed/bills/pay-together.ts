import type { Registry } from "../registry";
import { atSomeTime } from "./pay-day";
import { openCents, type SeedBill } from "./seed-bill";
import { endWithoutMoney, payNow, type SeedPayment } from "./seed-payment";

type Payer = { partyId: string; accountId?: string };

/** Bills that somebody pays on the same day are one payment. Now and then a card is declined first, or the page is left. */
export function payTogether(registry: Registry, payer: Payer, decided: { bill: SeedBill; paidOn: string | undefined }[]): SeedPayment[] {
  const days = new Map<string, SeedBill[]>();
  for (const { bill, paidOn } of decided) if (paidOn) days.set(paidOn, [...(days.get(paidOn) ?? []), bill]);
  return [...days].flatMap(([day, bills]) => {
    const at = atSomeTime(day, registry.random);
    const parts = bills.map((bill) => ({ bill }));
    const before = registry.random.chance(0.05) ? [stumble(registry, { ...payer, at: new Date(at.getTime() - 600_000), parts })] : [];
    return [...before, payNow(registry, { ...payer, at, parts })];
  });
}

const stumble = (registry: Registry, attempt: Parameters<typeof payNow>[1]) =>
  endWithoutMoney(registry, attempt, registry.random.pick(["declined", "declined", "cancelled", "provider"] as const));

/** Half of a bill, where somebody pays what they can. */
export const payHalf = (registry: Registry, payer: Payer, bill: SeedBill, day: string): SeedPayment =>
  payNow(registry, { ...payer, at: atSomeTime(day, registry.random), parts: [{ bill, amountCents: Math.floor(openCents(bill) / 2) }] });
