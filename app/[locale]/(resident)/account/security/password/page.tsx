import { cache } from "react";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import type { Resident } from "@/lib/auth/actor";
import { findOwnAccount } from "@/lib/auth/queries";
import { requireFreshResident, requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { formWords } from "@/lib/i18n/form-words";
import { newPasswordWords } from "@/lib/i18n/new-password-words";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PasswordForm } from "./password-form";

/** Read once for the page and its title. */
const readAccount = cache((actor: Resident) => asActor(actor, (db) => findOwnAccount(db, actor)));

export async function generateMetadata({ params }: PageProps) {
  const words = await getTranslations({ locale: await pageLanguage(params), namespace: "security" });
  const { hasPassword } = await readAccount(await requireResident());
  return { title: words(hasPassword ? "password.title" : "password.titleFirst") };
}

/** Asks first who is there: a password that was typed is never kept while they show it. */
export default async function PasswordPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireFreshResident();
  const report = one((await searchParams).report);
  const words = await getTranslations("security");
  const { username, hasPassword } = await readAccount(actor);
  return (
    <>
      <BackLink href={inLanguage(language, paths.security)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words(hasPassword ? "password.title" : "password.titleFirst")}</h1>
          <p className="lead">{words(hasPassword ? "password.lead" : "password.leadFirst")}</p>
        </div>
        <PasswordForm
          username={username}
          askCurrent={hasPassword}
          report={report && uuidOr404(report)}
          newPassword={await newPasswordWords()}
          words={{ ...(await formWords()), current: words("password.current"), save: words("password.save") }}
        />
      </main>
    </>
  );
}
