import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries/payments";
import { failures } from "@/lib/payments/workflow";
import { paths } from "@/lib/paths";
import { PaymentLines } from "./payment-lines";

/** Always first: whether money was taken. */
export async function NotPaid({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const read = await reader();
  const late = payment.differences.some(({ kind }) => kind === "paidAfterEnd");
  const reason = late ? "late" : (failures.find((name) => name === payment.failure) ?? "cancelled");
  const again = reason !== "mismatch" && reason !== "late";
  return (
    <>
      <div className="page-top">
        <h1>{words("notPaid.title")}</h1>
        <p>
          <Plate text={payment.ref} />
        </p>
        <p className="lead">{words(`notPaid.${reason}`)}</p>
        {again ? (
          <p>
            <ButtonLink href={read.to(paths.billsReview(payment.allocations.map(({ bill }) => bill.id)))}>
              {words("notPaid.again")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
      <Section id="lines" title={words("notPaid.lines")}>
        <PaymentLines payment={payment} />
      </Section>
    </>
  );
}
