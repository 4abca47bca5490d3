import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { requireResident } from "@/lib/auth/require";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries/payments";
import { paths } from "@/lib/paths";
import { Notice } from "@/components/ui/notice";
import { ApplicationsSent } from "./applications-sent";
import { Refunds } from "./refunds";
import { ReceiptFacts } from "./receipt-facts";
import { PaymentLines } from "./payment-lines";
import { receiptWords } from "./receipt-words";

export async function Receipt({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const read = await reader();
  const actor = await requireResident();
  const { heading, facts, notice, lines, refunds } = await receiptWords(payment, actor);
  return (
    <>
      <div className="page-top">
        <h1>{words("receipt.title")}</h1>
        <p className="lead">
          {words.rich("receipt.lead", { amount: read.money(payment.amountCents), email: () => <bdi dir="ltr">{actor.email}</bdi> })}
        </p>
        {notice ? (
          <Notice tone="warning">
            <p>{notice}</p>
          </Notice>
        ) : null}
        <ApplicationsSent actor={actor} bills={payment.allocations.map(({ bill }) => bill.id)} />
      </div>
      <Section id="receipt" title={heading}>
        <ReceiptFacts facts={facts} file={{ href: read.to(paths.paymentReceipt(payment.id)), label: words("receipt.download") }} />
      </Section>
      <Section id="lines" title={lines.heading}>
        <PaymentLines payment={payment} />
      </Section>
      {refunds.rows.length ? (
        <Section id="refunds" title={refunds.heading}>
          <Refunds payment={payment.id} rows={refunds.rows} />
        </Section>
      ) : null}
      <Section id="next" title={words("receipt.next")}>
        <p>{words(notice || refunds.rows.length ? "receipt.nextChanged" : "receipt.nextText")}</p>
      </Section>
    </>
  );
}
