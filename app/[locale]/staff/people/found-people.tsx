import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { reader } from "@/lib/i18n/reader";
import { MOST_FOUND, type searchPeople } from "@/lib/people/queries";
import { paths } from "@/lib/paths";

type Found = Awaited<ReturnType<typeof searchPeople>>;

export async function FoundPeople({ found: { people, hasMore }, reason }: { found: Found; reason: string }) {
  const words = await getTranslations("people");
  const { to } = await reader();
  if (!people.length) return <EmptyState>{words("search.none")}</EmptyState>;
  return (
    <>
      <Table
        dense
        caption={words("search.caption")}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: words("facts.name"),
            rowHeader: true,
            cell: ({ id, displayName }) => <Link href={to(paths.staff.person(id, reason))}>{displayName}</Link>,
          },
          { key: "username", header: words("facts.username"), cell: ({ username }) => <bdi dir="ltr">{username}</bdi> },
          { key: "email", header: words("facts.email"), cell: ({ email }) => <bdi dir="ltr">{email}</bdi> },
          { key: "kind", header: words("facts.kind"), cell: ({ kind }) => words(`kind.${kind as "resident"}`) },
          { key: "status", header: words("facts.status"), cell: ({ status }) => words(`status.${status as "active"}`) },
        ]}
      />
      {hasMore ? <p className="meta">{words("search.more", { n: MOST_FOUND })}</p> : null}
    </>
  );
}
