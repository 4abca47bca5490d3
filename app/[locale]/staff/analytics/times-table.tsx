import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { reader } from "@/lib/i18n/reader";
import { findService } from "@/lib/services/catalogue";
import type { ServiceTimes, Share } from "@/lib/staff/records/queries";
import { percent } from "./percent";

/** The figures behind the picture; of fewer than five cases none. */
export async function TimesTable({ services }: { services: ServiceTimes[] }) {
  const words = await getTranslations("onTime");
  const { language } = await reader();
  const share = (one: Share | undefined) => (one ? words("share", { ...one, share: percent(one) }) : words("fewer"));
  const days = (count: number | undefined) => (count === undefined ? words("fewer") : words("days", { count }));
  return (
    <Table
      dense
      caption={words("caption")}
      captionShown
      rows={services}
      rowKey={({ service }) => service}
      columns={[
        {
          key: "service",
          header: words("columns.service"),
          rowHeader: true,
          cell: ({ service }) => findService(service)?.name[language] ?? service,
        },
        { key: "promised", header: words("columns.promised"), cell: ({ promised }) => days(promised) },
        { key: "half", header: words("columns.half"), cell: ({ took }) => days(took?.half) },
        { key: "nineInTen", header: words("columns.nineInTen"), cell: ({ took }) => days(took?.nineInTen) },
        { key: "now", header: words("columns.now"), cell: ({ now }) => share(now) },
        { key: "before", header: words("columns.before"), cell: ({ before }) => share(before) },
      ]}
    />
  );
}
