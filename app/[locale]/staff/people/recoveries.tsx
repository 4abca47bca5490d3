import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { listRecoveries } from "@/lib/people/queries";

type Waiting = Awaited<ReturnType<typeof listRecoveries>>;

/** Who cannot get in any more; the reason for looking is the request itself. */
export async function Recoveries({ waiting }: { waiting: Waiting }) {
  const words = await getTranslations("people");
  const read = await reader();
  if (!waiting.length) return <EmptyState>{words("recoveries.none")}</EmptyState>;
  return (
    <ul className="rows">
      {waiting.map(({ id, ref, accountId, createdAt }) => (
        <li key={id}>
          <Link href={read.to(paths.staff.person(accountId, words("recoveries.reason", { ref })))}>
            <Plate text={ref} frameless />
          </Link>
          <p className="meta">{words("recoveries.since", { at: read.moment(createdAt) })}</p>
        </li>
      ))}
    </ul>
  );
}
