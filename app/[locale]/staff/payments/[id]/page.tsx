import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { SumList } from "@/components/ui/sum-list";
import { requireStaff } from "@/lib/auth/require";
import { billTitle } from "@/lib/bills/bill-words";
import { asActor } from "@/lib/db/as-actor";
import { money } from "@/lib/format";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findDifference } from "@/lib/payments/queries/differences";
import { shownStatus } from "@/lib/payments/workflow";
import { paths } from "@/lib/paths";

export const generateMetadata = titled("staff", "payments.case");

/** One difference: both books side by side, and what the desk does next. */
export default async function DifferencePage({ params }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const found = await asActor(actor, async (db) => findDifference(db, actor, (await params).id));
  const words = await getTranslations("staff");
  const payments = await getTranslations("payments");
  const read = await reader();
  const { payment, kind, currency } = found;
  const sum = (cents: bigint | null) => (cents === null ? "–" : money(read.language, cents, currency));
  const facts = [
    { name: "payments.ours", value: sum(found.ourCents) },
    { name: "payments.theirs", value: sum(found.theirCents) },
    ...(payment ? [{ name: "payments.state", value: payments(`status.${shownStatus(payment)}`) } as const] : []),
    ...(payment?.receiptNumber ? [{ name: "payments.receipt", value: <Plate text={payment.receiptNumber} frameless /> } as const] : []),
    ...(found.partyName ? [{ name: "payments.party", value: <bdi>{found.partyName}</bdi> } as const] : []),
    { name: "payments.provider", value: found.provider },
    { name: "payments.providerRef", value: <bdi dir="ltr">{found.providerRef}</bdi> },
    ...(found.closedAt ? [{ name: "payments.closed", value: read.moment(found.closedAt) } as const] : []),
  ] as const;
  return (
    <>
      <BackLink href={read.to(paths.staff.payments)}>{words("payments.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words(`payments.kinds.${kind}` as "payments.kinds.amount")}</h1>
          {payment ? (
            <p>
              <Plate text={payment.ref} />
            </p>
          ) : null}
          <p className="lead">{words("payments.caseLead", { at: read.moment(found.foundAt) })}</p>
        </div>
        <Section id="next" title={words("payments.nextTitle")}>
          <p>{words(`payments.next.${kind}` as "payments.next.amount")}</p>
        </Section>
        <Section id="facts" title={words("payments.facts")}>
          <dl className="record">
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{words(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Section>
        {payment ? (
          <Section id="lines" title={words("payments.lines")}>
            <SumList
              lines={payment.allocations.map(({ bill, amountCents }) => ({
                label: (
                  <>
                    {billTitle(bill, read.language)} <Plate text={bill.ref} frameless />
                  </>
                ),
                amount: read.money(amountCents),
              }))}
              total={{ label: payments("total"), amount: read.money(payment.amountCents) }}
            />
          </Section>
        ) : null}
      </main>
    </>
  );
}
