import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SummaryList } from "@/components/ui/summary-list";
import { listOwnApps } from "@/lib/auth/queries";
import { asActor } from "@/lib/db/as-actor";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { BackToSecurity } from "../back-to-security";
import { ownWay, type OwnPageProps } from "../own-way";

export async function AppsPage({ actor }: OwnPageProps) {
  const words = await getTranslations("security");
  const [to, { moment }] = [await ownWay(actor), await reader()];
  const apps = await asActor(actor, (db) => listOwnApps(db, actor));
  const add = <ButtonLink href={to(paths.newAuthenticatorApp)}>{words("app.addButton")}</ButtonLink>;
  return (
    <>
      <BackToSecurity actor={actor} />
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
                value: lastUsedAt ? words("app.used", { when: moment(lastUsedAt) }) : words("app.notUsed"),
                note: words("app.added", { when: moment(createdAt) }),
                action: { href: to(paths.authenticatorApp(id)), word: words("remove") },
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
