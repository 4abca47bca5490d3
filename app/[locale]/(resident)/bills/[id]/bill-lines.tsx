import { getTranslations } from "next-intl/server";
import { SumList } from "@/components/ui/sum-list";
import { lineExplains, lineName, unit } from "@/lib/bills/bill-words";
import { reader } from "@/lib/i18n/reader";

type Line = { code: string; facts: unknown; amountCents: bigint };
type Facts = { quantity?: number; unit?: string; rateCents?: number; baseCents?: number; rateBp?: number; days?: number };

/** Each line with the arithmetic that made it and one sentence on what it is for. */
export async function BillLines({ bill }: { bill: { lines: Line[]; totalCents: bigint; paidCents: bigint } }) {
  const words = await getTranslations("bills");
  const read = await reader();
  const lines = bill.lines.map(({ code, facts, amountCents }) => ({
    label: (
      <>
        <b>{lineName({ code, facts }, read.language)}</b> <span className="meta">{arithmetic(facts as Facts)}</span>
        <br />
        <span className="meta">{lineExplains(code, read.language)}</span>
      </>
    ),
    amount: read.money(amountCents),
  }));
  return (
    <>
      <SumList lines={lines} total={{ label: words("total"), amount: read.money(bill.totalCents) }} />
      {bill.paidCents > 0n && bill.paidCents < bill.totalCents ? (
        <SumList
          lines={[{ label: words("paidSoFar"), amount: read.money(-bill.paidCents) }]}
          total={{ label: words("stillOwed"), amount: read.money(bill.totalCents - bill.paidCents) }}
        />
      ) : null}
    </>
  );

  function arithmetic({ quantity, unit: measure, rateCents, baseCents, rateBp, days }: Facts) {
    if (quantity !== undefined && rateCents !== undefined)
      return words("arithmetic.times", {
        quantity,
        unit: measure ? unit(measure, read.language) : "",
        rate: read.money(BigInt(rateCents)),
      });
    if (baseCents !== undefined && rateBp !== undefined)
      return words("arithmetic.share", { percent: rateBp / 100, base: read.money(BigInt(baseCents)) });
    return days === undefined ? null : words("arithmetic.days", { days });
  }
}
