import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { findOwnAccount } from "@/lib/auth/queries";
import { requireFreshResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { newPasswordWords } from "@/lib/i18n/new-password-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PasswordForm } from "./password-form";

export const generateMetadata = titled("security", "password.title");

/** Asks first who is there: a password that was typed is never kept while they show it. */
export default async function PasswordPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireFreshResident();
  const words = await getTranslations("security");
  const { username, hasPassword } = await asActor(actor, (db) => findOwnAccount(db, actor));
  return (
    <>
      <BackLink href={inLanguage(language, paths.security)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("password.title")}</h1>
          <p className="lead">{words(hasPassword ? "password.lead" : "password.leadFirst")}</p>
        </div>
        <PasswordForm
          username={username}
          askCurrent={hasPassword}
          newPassword={await newPasswordWords()}
          words={{ ...(await formWords()), current: words("password.current"), save: words("password.save") }}
        />
      </main>
    </>
  );
}
