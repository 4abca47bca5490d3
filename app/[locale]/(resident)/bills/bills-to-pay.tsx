import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { billTitle } from "@/lib/bills/bill-words";
import { groupByDue } from "@/lib/bills/group-by-due";
import { BILLS_A_PAGE, type BillInList } from "@/lib/bills/queries";
import { city } from "@/lib/city/city";
import { moneyTag } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { writeCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { BillRow } from "./bill-row";
import { ListPages } from "../../_shell/list-pages";
import { Selection } from "./selection";

type BillsToPayProps = { bills: BillInList[]; mayPay: boolean; choose: boolean; paged: boolean };

/** A plain form of boxes: it asks for the review page, so it works without scripts, and back keeps what was ticked. */
export async function BillsToPay({ bills, mayPay, choose, paged }: BillsToPayProps) {
  const words = await getTranslations("bills");
  const read = await reader();
  if (!bills.length) return <EmptyState>{words(paged ? "noMore" : "empty.to-pay")}</EmptyState>;
  const shown = bills.slice(0, BILLS_A_PAGE);
  const last = shown.at(-1)!;
  const choices = shown
    .filter(({ allocations }) => !allocations.length)
    .map((bill) => ({ id: bill.id, title: billTitle(bill, read.language), cents: Number(bill.totalCents - bill.paidCents) }));
  const form = await formWords();
  const nothingChosen = choices[0] ? { errors: { [`bill-${choices[0].id}`]: words("chooseOne") } } : { message: words("chooseOne") };
  return (
    <form action={read.to(paths.billsReview([]).split("?")[0]!)} className="split">
      <div>
        {choose ? <ErrorSummary state={nothingChosen} title={form.problem} titlePrefix={form.errorPrefix} /> : null}
        {groupByDue(shown, read.today).map(([group, groupBills]) => (
          <fieldset key={group} className="bill-group">
            <legend>{words(`due.${group}`)}</legend>
            <ul>
              {groupBills.map((bill) => (
                <BillRow key={bill.id} bill={bill} mayPay={mayPay} />
              ))}
            </ul>
          </fieldset>
        ))}
        <ListPages
          first={paged ? read.to(paths.bills) : undefined}
          next={bills.length > BILLS_A_PAGE ? `${read.to(paths.bills)}?after=${writeCursor(last, last.dueOn)}` : undefined}
        />
      </div>
      {mayPay ? (
        <Selection
          choices={choices}
          locale={moneyTag(read.language)}
          currency={city().currency}
          words={{
            heading: words("selection.heading"),
            none: words("selection.none"),
            one: words("selection.one"),
            many: words.raw("selection.many") as string,
            total: words("total"),
            pay: words("selection.pay"),
            note: words("selection.note"),
          }}
        />
      ) : null}
    </form>
  );
}
