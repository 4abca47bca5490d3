import { getTranslations } from "next-intl/server";
import type { Resident } from "@/lib/auth/actor";
import { billTitle } from "@/lib/bills/bill-words";
import { reader } from "@/lib/i18n/reader";
import type { RefundShown } from "@/lib/payments/queries/payments";
import type { Receipt } from "@/lib/payments/receipt-pdf";

/** What the receipt of a refund says: the same on its page and on paper. */
export async function refundWords(refund: RefundShown, { mandate }: Resident): Promise<Receipt> {
  const words = await getTranslations("payments");
  const { language, moment, money } = await reader();
  const facts = [
    { name: "refund.number", value: refund.receiptNumber ?? refund.ref, isReference: true },
    { name: "refund.on", value: moment(refund.settledAt ?? refund.createdAt) },
    { name: "receipt.for", value: mandate.partyName },
    { name: "refund.reason", value: refund.reason },
    { name: "receipt.reference", value: refund.payment.ref, isReference: true },
  ] as const;
  return {
    heading: words("refund.heading"),
    facts: facts.map((fact) => ({ ...fact, label: words(fact.name) })),
    lines: {
      heading: words("refund.lines"),
      rows: refund.parts.map(({ id, bill, amountCents }) => ({
        id,
        title: bill ? billTitle(bill, language) : words("refund.held"),
        ref: bill?.ref ?? "",
        notes: [],
        amount: money(amountCents),
      })),
      total: { label: words("total"), amount: money(refund.amountCents) },
    },
    refunds: { heading: words("refunds.title"), rows: [] },
  };
}
