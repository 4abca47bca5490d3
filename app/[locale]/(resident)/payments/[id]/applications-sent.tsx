import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { canSeeApplications } from "@/lib/applications/policy";
import { listSentBy } from "@/lib/applications/queries/list-of-bills";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** Applications that this payment has brought to the city: they are sent now. */
export async function ApplicationsSent({ actor, bills }: { actor: Resident; bills: string[] }) {
  if (!canSeeApplications(actor)) return null;
  const sent = await asActor(actor, (db) => listSentBy(db, actor, bills));
  const words = await getTranslations("applications.paid");
  const { to } = await reader();
  return sent.map(({ ref }) => (
    <Notice key={ref} tone="success" title={words("title")}>
      <p>{words.rich("text", { ref: () => <span className="ref">{ref}</span> })}</p>
      <p>
        <Link className="btn" href={to(paths.applicationSent(ref))}>
          {words("follow")}
        </Link>
      </p>
    </Notice>
  ));
}
