import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { ButtonLink } from "@/components/ui/button";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries/payments";
import { paths } from "@/lib/paths";
import { PaymentLines } from "./payment-lines";
import { StillWaiting } from "./still-waiting";
import { giveUp } from "./actions";

/** Not decided: what we know, what to do, and that pressing again does no harm. */
export async function WaitingForBank({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const atBank = payment.status === "submitted";
  return (
    <>
      <div className="page-top">
        <h1>{words(atBank ? "processing.title" : "waiting.title")}</h1>
        <p>
          <Plate text={payment.ref} />
        </p>
        {atBank ? <AtBank payment={payment} /> : <WithPerson payment={payment} />}
      </div>
      <Section id="lines" title={words("receipt.lines")}>
        <PaymentLines payment={payment} />
      </Section>
    </>
  );
}

/** The bank has it: nobody can stop it now, and nobody should pay again. */
async function AtBank({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const { to } = await reader();
  const { email } = await requireResident();
  return (
    <>
      <p className="lead">{words.rich("processing.lead", { email: () => <bdi dir="ltr">{email}</bdi> })}</p>
      <p>
        <ButtonLink href={to(paths.paymentReturn(payment.id))} plain>
          {words("processing.again")}
        </ButtonLink>
      </p>
      <StillWaiting />
    </>
  );
}

/** The person has not finished; without a page to go on at, they choose anew. */
async function WithPerson({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const read = await reader();
  const common = await formWords();
  return (
    <>
      <p className="lead">{payment.payUrl ? words("waiting.lead", { time: read.time(payment.expiresAt) }) : words("starting.lead")}</p>
      <div className="cluster">
        {payment.payUrl ? (
          <ButtonLink href={payment.payUrl} plain>
            {words("waiting.goOn", { amount: read.money(payment.amountCents) })}
          </ButtonLink>
        ) : (
          <ButtonLink href={read.to(paths.billsReview(payment.allocations.map(({ bill }) => bill.id)))}>
            {words("starting.again")}
          </ButtonLink>
        )}
        {payment.payUrl ? (
          <ButtonLink href={read.to(paths.paymentReturn(payment.id))} variant="quiet" plain>
            {words("processing.again")}
          </ButtonLink>
        ) : null}
        <ButtonForm action={giveUp} fields={{ payment: payment.id }} variant="quiet" words={common}>
          {words("waiting.giveUp")}
        </ButtonForm>
      </div>
    </>
  );
}
