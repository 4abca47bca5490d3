import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { kindOf } from "@/lib/notifications/events";
import { openNotification } from "@/lib/notifications/inbox/visit";
import { findNotification } from "@/lib/notifications/inbox/queries";
import { pathOf } from "@/lib/notifications/path-of";
import { shownWay } from "@/lib/notifications/shown-way";
import { valuesOf } from "@/lib/notifications/values-of";
import { paths } from "@/lib/paths";
import { WayRows } from "./way-rows";

export const generateMetadata = titled("notifications", "one.title");

/** One thing that the city told the person: what, when, by when, and how it reached them or did not. */
export default async function NotificationPage({ params }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireResident();
  const { id } = await params;
  const found = await asActor(actor, (db) => findNotification(db, actor, id));
  if (!found.readAt) await openNotification(actor, { id: found.id, byMail: false });
  const words = await getTranslations("notifications");
  const read = await reader();
  const values = valuesOf(found.facts, read.language);
  const isFailed = found.ways.some((way) => shownWay(way) === "failed");
  return (
    <>
      <BackLink href={read.to(paths.notifications)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p className="meta">{read.moment(found.at)}</p>
          <h1>{words(`told.${found.event}` as "told.paymentReceived", values as never)}</h1>
          {kindOf(found.event)?.hasDeadline && values.due ? <p className="lead">{words("by", { day: values.due })}</p> : null}
          <ButtonLink href={read.to(pathOf(found))}>{words(`open.${kindOf(found.event)!.about as "bill"}`)}</ButtonLink>
        </div>
        <Section id="ways" title={words("one.ways")}>
          {found.ways.length ? <WayRows ways={found.ways} /> : <p>{words("one.here")}</p>}
          {isFailed ? (
            <p>
              <Link className="more" href={read.to(paths.contactDetails)}>
                {words("one.checkAddress")}
              </Link>
            </p>
          ) : null}
        </Section>
      </main>
    </>
  );
}
