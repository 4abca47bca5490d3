import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { reader } from "@/lib/i18n/reader";
import { situations, type Duty } from "@/lib/staff/duties";

export async function DutiesTable({ caption, duties }: { caption: string; duties: Duty[] }) {
  const words = await getTranslations("duties");
  const staff = await getTranslations("staff");
  const { language } = await reader();
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const names = (who: Duty["who"]["usual"]) => (who.length ? list.format(who.map((role) => staff(`role.${role}`))) : words("nobody"));
  /** What is as usual is said once. */
  const also = ({ who }: Duty, situation: (typeof situations)[number]) =>
    who[situation].join() === who.usual.join() ? words("same") : names(who[situation]);
  return (
    <Table
      dense
      caption={caption}
      rows={duties}
      rowKey={({ id }) => id}
      columns={[
        { key: "act", header: words("act"), rowHeader: true, cell: ({ id }) => words(`acts.${id as "work"}`) },
        { key: "usual", header: words("situation.usual"), cell: ({ who }) => names(who.usual) },
        ...situations.slice(1).map((situation) => ({
          key: situation,
          header: words(`situation.${situation}`),
          cell: (duty: Duty) => also(duty, situation),
        })),
      ]}
    />
  );
}
