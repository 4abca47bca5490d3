import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { compareUsage } from "@/lib/bills/compare-usage";
import { reader } from "@/lib/i18n/reader";

type Reading = { periodStart: Date; periodEnd: Date; usage: number; estimated: boolean; billId: string | null };

/** The person's own past as a sentence, and the numbers behind it. */
export async function Usage({ readings, billId }: { readings: Reading[]; billId: string }) {
  const words = await getTranslations("bills");
  const read = await reader();
  const compared = compareUsage(readings, billId);
  return (
    <div className="stack">
      {compared ? (
        <p>
          {words(`usage.${compared.with}`, {
            direction: compared.percent === 0 ? "same" : compared.percent > 0 ? "more" : "less",
            percent: Math.abs(compared.percent),
          })}
        </p>
      ) : null}
      <Table
        caption={words("usage.caption")}
        rows={readings}
        rowKey={({ periodEnd }) => periodEnd.toISOString()}
        columns={[
          {
            key: "period",
            header: words("usage.period"),
            rowHeader: true,
            cell: ({ periodStart, periodEnd }) =>
              words("period", { from: read.dayBefore(periodStart, periodEnd), until: read.day(periodEnd) }),
          },
          {
            key: "usage",
            header: words("usage.used"),
            numeric: true,
            cell: ({ usage, estimated }) => words(estimated ? "usage.estimated" : "usage.cubicMetres", { usage }),
          },
        ]}
      />
    </div>
  );
}
