import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import { contactKinds } from "@/lib/auth/contact/kinds";
import { findOwnAccount } from "@/lib/auth/queries";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { PageTop } from "../../../_shell/page-top";
import { AccountBack } from "../../../_account/account-back";
import { contactRows } from "../account-rows";

export const generateMetadata = titled("contactDetails");

export default async function ContactDetailsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const changed = contactKinds.find((kind) => kind === one(query.changed));
  const words = await getTranslations("contactDetails");
  const account = await asActor(actor, (db) => findOwnAccount(db, actor));
  return (
    <>
      <AccountBack />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop
          title={words("title")}
          lead={words("lead")}
          done={changed && words(`changed.${changed}`, { what: "removed" in query ? "removed" : "confirmed" })}
        />
        <SummaryList rows={await contactRows(account)} />
      </main>
    </>
  );
}
