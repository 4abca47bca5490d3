import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { isolated } from "@/lib/format";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import type { ConsentAbout } from "@/lib/applications/passports/consent-state";
import { listOwnConsents } from "@/lib/applications/passports/queries/find-own-consent";
import { paths } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";

export const generateMetadata = titled("consents", "own.title");

const MOST = 20;

/** What waits for the yes or no of whoever is signed in. */
export default async function OwnConsentsPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const asked = await asActor(actor, (db) => listOwnConsents(db, actor, MOST));
  const words = await getTranslations("consents");
  const dashboard = await getTranslations("dashboard");
  const { to, shortDay } = await reader();
  const done = "agreed" in query ? "own.agreed" : "refused" in query ? "own.refused" : undefined;
  return (
    <>
      <BackLink href={to(paths.dashboard)}>{dashboard("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("own.title")}</h1>
          {done ? (
            <Notice tone="success">
              <p>{words(done)}</p>
            </Notice>
          ) : null}
        </div>
        {asked.length ? (
          <ul className="rows">
            {asked.map(({ id, about, expiresAt }) => {
              const { guardian, service } = about as ConsentAbout;
              return (
                <li key={id}>
                  <h2 className="row-title">
                    <Link href={to(paths.ownConsent(id))}>{words("own.asks", { guardian: isolated(language, guardian) })}</Link>
                  </h2>
                  <p className="meta">
                    {serviceTitle(service, language)}. {words("own.until", { day: shortDay(expiresAt) })}
                  </p>
                </li>
              );
            })}
          </ul>
        ) : (
          <p>{words("own.none")}</p>
        )}
      </main>
    </>
  );
}
