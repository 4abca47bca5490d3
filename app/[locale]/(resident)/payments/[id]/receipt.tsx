import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { requireResident } from "@/lib/auth/require";
import { city } from "@/lib/city/city";
import { fullAddress } from "@/lib/city/full-address";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries";
import { PaymentLines } from "./payment-lines";

export async function Receipt({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const read = await reader();
  const actor = await requireResident();
  const { officialName } = city();
  const facts = [
    { name: "number", value: <Plate text={payment.receiptNumber ?? ""} big /> },
    { name: "paidOn", value: read.moment(payment.settledAt ?? payment.createdAt) },
    { name: "for", value: actor.mandate.partyName },
    { name: "to", value: `${officialName[read.language]}, ${fullAddress(read.language)}` },
    { name: "reference", value: <Plate text={payment.ref} /> },
    ...(payment.ownReference ? [{ name: "ownReference", value: payment.ownReference } as const] : []),
  ] as const;
  return (
    <>
      <div className="page-top">
        <h1>{words("receipt.title")}</h1>
        <p className="lead">
          {words.rich("receipt.lead", { amount: read.money(payment.amountCents), email: () => <bdi dir="ltr">{actor.email}</bdi> })}
        </p>
      </div>
      <Section id="receipt" title={words("receipt.heading")}>
        <dl className="record">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{words(`receipt.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="lines" title={words("receipt.lines")}>
        <PaymentLines payment={payment} />
      </Section>
      <Section id="next" title={words("receipt.next")}>
        <p>{words("receipt.nextText")}</p>
      </Section>
    </>
  );
}
