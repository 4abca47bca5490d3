import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { requireResident } from "@/lib/auth/require";
import { billTitle } from "@/lib/bills/bill-words";
import { readBill } from "@/lib/bills/read-bill";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { AskAbout } from "../../messages/ask-about";
import { BillTag } from "../bill-tag";
import { BillLines } from "./bill-lines";
import { BillPayments } from "./bill-payments";
import { PayThisBill } from "./pay-this-bill";
import { Usage } from "./usage";

type Props = PageProps<{ id: string }>;

export async function generateMetadata({ params }: Props) {
  const language = await pageLanguage(params);
  const { bill } = await readBill(await requireResident(), (await params).id);
  return { title: billTitle(bill, language).replaceAll("\u00a0", " ") };
}

export default async function BillPage({ params }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { bill, readings } = await readBill(actor, (await params).id);
  const words = await getTranslations("bills");
  const read = await reader();
  return (
    <>
      <BackLink href={read.to(paths.bills)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{billTitle(bill, language)}</h1>
          <p className="cluster">
            <Plate text={bill.ref} />
            <BillTag bill={bill} />
          </p>
          <p className="lead">
            {bill.periodStart && bill.periodEnd
              ? `${words("period", { from: read.dayBefore(bill.periodStart, bill.periodEnd), until: read.day(bill.periodEnd) })}. `
              : null}
            {words("issuedDue", { issued: read.day(bill.issuedAt), due: read.day(bill.dueOn) })}
          </p>
        </div>
        <PayThisBill bill={bill} mayPay={actor.mandate.acts.includes("pay")} />
        <Section id="lines" title={words("howItAddsUp")}>
          <BillLines bill={bill} />
        </Section>
        {readings.length > 1 ? (
          <Section id="usage" title={words("usage.title")}>
            <Usage readings={readings} billId={bill.id} />
          </Section>
        ) : null}
        {bill.allocations.length ? (
          <Section id="payments" title={words("payments")}>
            <BillPayments allocations={bill.allocations} />
          </Section>
        ) : null}
        <AskAbout actor={actor} thing={{ bill: bill.id }} />
      </main>
    </>
  );
}
