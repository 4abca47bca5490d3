import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { canSeeApplications } from "@/lib/applications/policy";
import { listIssuedBy, listSentBy } from "@/lib/applications/queries/list-of-bills";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** What this payment has led to: applications that reached the city by it, and what was issued because its fee is paid now. */
export async function ApplicationsSent({ actor, bills }: { actor: Resident; bills: string[] }) {
  if (!canSeeApplications(actor)) return null;
  const { sent, issued } = await asActor(actor, async (db) => ({
    sent: await listSentBy(db, actor, bills),
    issued: await listIssuedBy(db, actor, bills),
  }));
  const words = await getTranslations("applications");
  const { to } = await reader();
  const stops = [
    ...sent.map(({ ref }) => ({ ref, key: "paid" as const, href: paths.applicationSent(ref) })),
    ...issued.map(({ ref }) => ({ ref, key: "paidIssue" as const, href: paths.application(ref) })),
  ];
  return stops.map(({ ref, key, href }) => (
    <Notice key={ref} tone="success" title={words(`${key}.title`)}>
      <p>{words.rich(`${key}.text`, { ref: () => <span className="ref">{ref}</span> })}</p>
      <p>
        <Link className="btn" href={to(href)}>
          {words(`${key}.follow`)}
        </Link>
      </p>
    </Notice>
  ));
}
