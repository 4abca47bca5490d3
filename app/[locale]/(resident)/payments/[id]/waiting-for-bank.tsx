import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries";
import { GiveUpForm } from "./give-up-form";
import { PaymentLines } from "./payment-lines";

/** Not decided: what we know, what to do, and that pressing again does no harm. */
export async function WaitingForBank({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const read = await reader();
  const { lost } = await formWords();
  return (
    <>
      <div className="page-top">
        <h1>{words("waiting.title")}</h1>
        <p>
          <Plate text={payment.ref} />
        </p>
        <p className="lead">{words("waiting.lead", { time: read.time(payment.expiresAt) })}</p>
        <div className="cluster">
          {payment.payUrl ? (
            <ButtonLink href={payment.payUrl} plain>
              {words("waiting.goOn", { amount: read.money(payment.amountCents) })}
            </ButtonLink>
          ) : null}
          <GiveUpForm payment={payment.id} words={{ giveUp: words("waiting.giveUp"), lost }} />
        </div>
      </div>
      <Section id="lines" title={words("receipt.lines")}>
        <PaymentLines payment={payment} />
      </Section>
    </>
  );
}
