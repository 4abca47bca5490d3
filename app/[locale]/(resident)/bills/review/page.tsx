import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { SumList } from "@/components/ui/sum-list";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { billTitle } from "@/lib/bills/bill-words";
import { findChosenBills } from "@/lib/bills/queries";
import { isPayable } from "@/lib/bills/workflow";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { many, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { NothingToPay } from "./nothing-to-pay";
import { PayForm } from "./pay-form";

export const generateMetadata = titled("bills", "review.title");

/** What will be paid, line by line, before anything is. The key in the form makes pressing twice one payment. */
export default async function ReviewPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const read = await reader();
  const ids = many((await searchParams).bill);
  if (!ids.length) redirect(`${read.to(paths.bills)}?choose`);
  const bills = await asActor(actor, (db) => findChosenBills(db, actor, ids));
  const payable = bills.filter(isPayable);
  if (!payable.length) return <NothingToPay />;
  const words = await getTranslations("bills");
  const common = await getTranslations("common");
  const total = payable.reduce((sum, { totalCents, paidCents }) => sum + totalCents - paidCents, 0n);
  return (
    <>
      <BackLink href={read.to(paths.bills)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("review.title")}</h1>
          <p className="lead">{words("review.lead")}</p>
        </div>
        {payable.length < bills.length ? (
          <Notice tone="info">
            <p>{words("review.someGone", { bills: bills.length - payable.length })}</p>
          </Notice>
        ) : null}
        <div className="split">
          <SumList
            lines={payable.map((bill) => ({
              label: (
                <>
                  {billTitle(bill, read.language)} <Plate text={bill.ref} frameless />
                </>
              ),
              amount: read.money(bill.totalCents - bill.paidCents),
            }))}
            total={{ label: words("total"), amount: read.money(total) }}
          />
          <section className="panel turn aside" aria-labelledby="pay-heading">
            <h2 id="pay-heading">{words("review.pay")}</h2>
            <p className="meta">{words.rich("review.receipt", { email: () => <bdi dir="ltr">{actor.email}</bdi> })}</p>
            <PayForm
              bills={payable.map(({ id }) => id)}
              idempotencyKey={randomUUID()}
              shownCents={String(total)}
              initial={await takeParked(actor)}
              words={{
                ...(await formWords()),
                ownReference: words("review.ownReference"),
                ownReferenceHint: words("review.ownReferenceHint"),
                optional: common("form.optional"),
                pay: words("review.payAmount", { amount: read.money(total) }),
              }}
            />
            <p className="meta">{words("review.note")}</p>
          </section>
        </div>
      </main>
    </>
  );
}
