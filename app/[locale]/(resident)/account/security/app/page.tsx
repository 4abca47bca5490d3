import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SummaryList } from "@/components/ui/summary-list";
import { listOwnApps } from "@/lib/auth/queries";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

export const generateMetadata = titled("security", "app.title");

export default async function AppsPage({ params }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const read = await reader();
  const words = await getTranslations("security");
  const apps = await asActor(actor, (db) => listOwnApps(db, actor));
  const add = <ButtonLink href={read.to(paths.newAuthenticatorApp)}>{words("app.addButton")}</ButtonLink>;
  return (
    <>
      <BackLink href={read.to(paths.security)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("app.title")}</h1>
          <p className="lead">{words("app.lead")}</p>
        </div>
        {apps.length ? (
          <div className="stack">
            <SummaryList
              rows={apps.map(({ id, name, createdAt, lastUsedAt }) => ({
                key: id,
                label: name || words("app.unnamed"),
                value: lastUsedAt ? words("app.used", { when: read.moment(lastUsedAt) }) : words("app.notUsed"),
                note: words("app.added", { when: read.moment(createdAt) }),
                action: { href: read.to(paths.authenticatorApp(id)), word: words("remove") },
              }))}
            />
            <p>{add}</p>
          </div>
        ) : (
          <EmptyState action={add}>{words("app.empty")}</EmptyState>
        )}
      </main>
    </>
  );
}
