import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { contactKinds } from "@/lib/auth/contact/kinds";
import { findOwnAccount } from "@/lib/auth/queries";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { contactRows } from "../account-rows";

export const generateMetadata = titled("contactDetails");

export default async function ContactDetailsPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const changed = contactKinds.find((kind) => kind === one(query.changed));
  const words = await getTranslations("contactDetails");
  const account = await asActor(actor, (db) => findOwnAccount(db, actor));
  return (
    <>
      <BackLink href={inLanguage(language, paths.account)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("title")}</h1>
          {changed ? (
            <Notice tone="success">
              <p>{words(`changed.${changed}`, { what: "removed" in query ? "removed" : "confirmed" })}</p>
            </Notice>
          ) : (
            <p className="lead">{words("lead")}</p>
          )}
        </div>
        <SummaryList rows={await contactRows(account)} />
      </main>
    </>
  );
}
