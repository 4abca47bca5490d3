import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Strip } from "@/components/ui/strip";
import { SumList } from "@/components/ui/sum-list";
import { billTitle } from "@/lib/bills/bill-words";
import { reader } from "@/lib/i18n/reader";
import type { listPayments } from "@/lib/payments/queries/payments";
import { paths } from "@/lib/paths";

type Payments = Awaited<ReturnType<typeof listPayments>>;

/** Payments that are not decided: the stop, and what it waits for. */
export async function UnderWay({ payments }: { payments: Payments }) {
  const words = await getTranslations("dashboard");
  const common = await getTranslations("common");
  const read = await reader();
  return (
    <ul className="rows cases">
      {payments.map(({ id, ref, amountCents, createdAt }) => (
        <li key={id}>
          <div className="title-line">
            <h3>
              <Link href={read.to(paths.payment(id))}>{words("payment.title", { amount: read.money(amountCents) })}</Link>
            </h3>
            <Plate text={ref} />
          </div>
          <Strip
            label={words("payment.stops")}
            stateWords={{ done: common("state.done"), now: common("state.now"), next: common("state.next") }}
            stops={[
              { state: "done", title: words("payment.started") },
              { state: "now", title: words("payment.bank") },
              { state: "next", title: words("payment.receipt") },
            ]}
          />
          <p>{words("payment.waits", { time: read.moment(createdAt) })}</p>
        </li>
      ))}
    </ul>
  );
}

export async function Paid({ payments }: { payments: Payments }) {
  const words = await getTranslations("dashboard");
  const read = await reader();
  return (
    <>
      <SumList
        lines={payments.map(({ id, amountCents, settledAt, createdAt, allocations }) => ({
          label: (
            <Link href={read.to(paths.payment(id))}>
              {words("payment.on", {
                date: read.shortDay(settledAt ?? createdAt),
                what: allocations.map(({ bill }) => billTitle(bill, read.language)).join(" · "),
              })}
            </Link>
          ),
          amount: read.money(amountCents),
        }))}
      />
      <p>
        <Link className="more" href={read.to(paths.payments)}>
          {words("receipts")}
        </Link>
      </p>
    </>
  );
}
