import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { SumList } from "@/components/ui/sum-list";
import { requireResident } from "@/lib/auth/require";
import { billTitle } from "@/lib/bills/bill-words";
import { city } from "@/lib/city/city";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findRefund } from "@/lib/payments/queries";
import { paths } from "@/lib/paths";

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
  const amount = read.money(refund.amountCents);
  const facts = [
    { name: "refund.number", value: <Plate text={refund.receiptNumber ?? refund.ref} big /> },
    { name: "refund.on", value: read.moment(refund.settledAt ?? refund.createdAt) },
    { name: "receipt.for", value: actor.mandate.partyName },
    { name: "refund.reason", value: refund.reason },
    { name: "receipt.reference", value: <Plate text={refund.payment.ref} /> },
  ] as const;
  return (
    <>
      <BackLink href={read.to(paths.payment(id))}>{words("refund.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("refund.title")}</h1>
          <p className="lead">{words(`refund.${leads[refund.status as keyof typeof leads]}`, { amount })}</p>
          <p className="meta">{city().officialName[read.language]}</p>
        </div>
        <Section id="receipt" title={words("refund.heading")}>
          <dl className="record">
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{words(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Section>
        {refund.parts.length ? (
          <Section id="lines" title={words("refund.lines")}>
            <SumList
              lines={refund.parts.map(({ bill, amountCents }) => ({
                label: bill ? `${billTitle(bill, read.language)} · ${bill.ref}` : words("refund.held"),
                amount: read.money(amountCents),
              }))}
              total={{ label: words("total"), amount }}
            />
          </Section>
        ) : null}
      </main>
    </>
  );
}
