import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Table } from "@/components/ui/table";
import { contactTopic } from "@/lib/city/contact";
import { department } from "@/lib/city/departments";
import type { listContacts } from "@/lib/contact/queries/list-contacts";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

type ContactsTableProps = { messages: Awaited<ReturnType<typeof listContacts>>["messages"]; caption: string };

export async function ContactsTable({ messages, caption }: ContactsTableProps) {
  const words = await getTranslations("contact.staff");
  const read = await reader();
  return (
    <Table
      dense
      caption={caption}
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        { key: "ref", header: words("columns.ref"), place: "ref", cell: ({ ref }) => <Plate text={ref} frameless /> },
        {
          key: "topic",
          header: words("columns.topic"),
          rowHeader: true,
          place: "case",
          cell: ({ id, topic }) => (
            <Link href={read.to(paths.staff.contactMessage(id))}>{contactTopic(topic)?.name[read.language] ?? topic}</Link>
          ),
        },
        { key: "from", header: words("columns.from"), place: "sub", cell: ({ name }) => <bdi className="break">{name}</bdi> },
        {
          key: "department",
          header: words("columns.department"),
          place: "wait",
          cell: (message) => department(message.department).name[read.language],
        },
        { key: "at", header: words("columns.at"), place: "who", cell: ({ createdAt }) => read.moment(createdAt) },
      ]}
    />
  );
}
