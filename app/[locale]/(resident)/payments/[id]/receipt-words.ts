import { getTranslations } from "next-intl/server";
import type { Resident } from "@/lib/auth/actor";
import { billTitle } from "@/lib/bills/bill-words";
import { onPaper, whomToAsk } from "@/lib/city/on-paper";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries/payments";
import type { Receipt, ReceiptPaper, ReceiptRow } from "@/lib/payments/receipt-pdf";
import { isolated } from "@/lib/format";

/** What a receipt says: the same on its page and on paper. */
export async function receiptWords(payment: PaymentShown, { mandate }: Resident): Promise<Receipt> {
  const words = await getTranslations("payments");
  const { language, moment, money } = await reader();
  const held = payment.allocations.reduce((sum, { amountCents, appliedCents }) => sum + amountCents - (appliedCents ?? amountCents), 0n);
  const { name, address } = onPaper(language).city;
  const to = [name, address].join(language === "ar" ? "، " : ", ");
  const facts = [
    { name: "number", value: payment.receiptNumber ?? "", isReference: true },
    { name: "paidOn", value: moment(payment.settledAt ?? payment.createdAt) },
    { name: "for", value: mandate.partyName },
    { name: "to", value: to },
    { name: "method", value: words("receipt.byCard") },
    { name: "reference", value: payment.ref, isReference: true },
    ...(payment.ownReference ? [{ name: "ownReference", value: payment.ownReference } as const] : []),
  ] as const;
  return {
    heading: words("receipt.heading"),
    facts: facts.map((fact) => ({ ...fact, label: words(`receipt.${fact.name}`) })),
    ...(held > 0n && { notice: words("receipt.held", { amount: money(held) }) }),
    lines: {
      heading: words("receipt.lines"),
      rows: await paymentRows(payment),
      total: { label: words("total"), amount: money(payment.amountCents) },
    },
    refunds: { heading: words("refunds.title"), rows: await refundRows(payment) },
  };
}

/** What each part of the sum was for: `id` is the bill's. */
export async function paymentRows({ allocations }: Pick<PaymentShown, "allocations">): Promise<ReceiptRow[]> {
  const words = await getTranslations("payments");
  const bills = await getTranslations("bills");
  const { language, money, day, dayBefore } = await reader();
  return allocations.map(({ bill, amountCents, appliedCents }) => {
    const { periodStart: from, periodEnd: until } = bill;
    const held = amountCents - (appliedCents ?? amountCents);
    const period = from && until ? [bills("period", { from: dayBefore(from, until), until: day(until) })] : [];
    const kept = held > 0n ? [words("receipt.heldOfBill", { amount: money(held) })] : [];
    return { id: bill.id, title: billTitle(bill, language), ref: bill.ref, notes: [...period, ...kept], amount: money(amountCents) };
  });
}

/** What of it went back: `id` is the refund's. */
async function refundRows({ refunds }: PaymentShown): Promise<ReceiptRow[]> {
  const words = await getTranslations("payments.refunds");
  const { moment, money } = await reader();
  return refunds.map(({ id, ref, status, amountCents, createdAt, settledAt, receiptNumber }) => ({
    id,
    title: words(`status.${status}` as "status.success"),
    ref: receiptNumber ?? ref,
    notes: [moment(settledAt ?? createdAt)],
    amount: money(amountCents),
  }));
}

type Settled = Pick<PaymentShown, "settledAt" | "createdAt" | "receiptNumber">;

/** What only the paper says, of a payment or of a refund. */
export async function receiptPaper({ settledAt, createdAt, receiptNumber }: Settled): Promise<ReceiptPaper> {
  const words = await getTranslations("payments");
  const { language } = await reader();
  const paper = onPaper(language);
  return {
    ...paper,
    paidAt: settledAt ?? createdAt,
    title: words("receipt.pdf.title", { number: isolated(language, receiptNumber ?? ""), city: paper.city.name }),
    columns: { what: words("receipt.pdf.what"), bill: words("receipt.pdf.bill"), amount: words("receipt.pdf.amount") },
    questions: words("receipt.pdf.questions", whomToAsk(language)),
    pageOf: (page, pages) => words("receipt.pdf.page", { page, pages }),
  };
}

/** A file to keep, for its owner alone. */
export const pdfAnswer = (bytes: Uint8Array<ArrayBuffer>, { receiptNumber }: Settled) =>
  new Response(bytes, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="receipt-${receiptNumber}.pdf"`,
      "cache-control": "no-store, private",
      "x-content-type-options": "nosniff",
    },
  });
