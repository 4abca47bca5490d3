import { cache } from "react";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { requireResident } from "@/lib/auth/require";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findPayment } from "@/lib/payments/queries/payments";
import { isUndecided } from "@/lib/payments/workflow";
import { paths } from "@/lib/paths";
import { AskAbout } from "../../messages/ask-about";
import { NotPaid } from "./not-paid";
import { Receipt } from "./receipt";
import { WaitingForBank } from "./waiting-for-bank";

type Props = PageProps<{ id: string }>;

const readPayment = cache((actor: Resident, id: string) => asActor(actor, (db) => findPayment(db, actor, id)));

export async function generateMetadata({ params }: Props) {
  const locale = await pageLanguage(params);
  const payment = await readPayment(await requireResident(), (await params).id);
  const words = await getTranslations({ locale, namespace: "payments" });
  return { title: words(payment.status === "success" ? "receipt.title" : isUndecided(payment) ? "waiting.title" : "notPaid.title") };
}

/** One address for a payment's whole life: it waits, it is a receipt, or it says that no money was taken. */
export default async function PaymentPage({ params }: Props) {
  await pageLanguage(params);
  const actor = await requireResident();
  const payment = await readPayment(actor, (await params).id);
  const words = await getTranslations("payments");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.payments)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        {payment.status === "success" ? (
          <Receipt payment={payment} />
        ) : isUndecided(payment) ? (
          <WaitingForBank payment={payment} />
        ) : (
          <NotPaid payment={payment} />
        )}
        <AskAbout actor={actor} thing={{ payment: payment.id }} />
      </main>
    </>
  );
}
