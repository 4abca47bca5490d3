import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { SumList } from "@/components/ui/sum-list";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findRefund } from "@/lib/payments/queries/payments";
import { paths } from "@/lib/paths";
import { ReceiptFacts } from "../../receipt-facts";
import { refundWords } from "./refund-words";

export const generateMetadata = titled("payments", "refund.title");

const leads = { submitted: "onItsWay", success: "lead", error: "failed" } as const;

/** The receipt of money that went back: how much, why, and from which bills. */
export default async function RefundPage({ params }: PageProps<{ id: string; refund: string }>) {
  await pageLanguage(params);
  const { id, refund: refundId } = await params;
  const actor = await requireResident();
  const refund = await asActor(actor, (db) => findRefund(db, actor, id, refundId));
  const words = await getTranslations("payments");
  const read = await reader();
  const { heading, facts, lines } = await refundWords(refund, actor);
  const file =
    refund.status === "success" ? { href: read.to(paths.refundReceipt(id, refundId)), label: words("receipt.download") } : undefined;
  return (
    <>
      <BackLink href={read.to(paths.payment(id))}>{words("refund.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("refund.title")}</h1>
          <p className="lead">
            {words(`refund.${leads[refund.status as keyof typeof leads]}`, { amount: read.money(refund.amountCents) })}
          </p>
        </div>
        <Section id="receipt" title={heading}>
          <ReceiptFacts facts={facts} file={file} />
        </Section>
        {lines.rows.length ? (
          <Section id="lines" title={lines.heading}>
            <SumList
              lines={lines.rows.map(({ title, ref, amount }) => ({
                label: (
                  <>
                    {title} {ref ? <Plate text={ref} frameless /> : null}
                  </>
                ),
                amount,
              }))}
              total={lines.total}
            />
          </Section>
        ) : null}
      </main>
    </>
  );
}
