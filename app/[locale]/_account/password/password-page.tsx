import { cache } from "react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Resident, Staff } from "@/lib/auth/actor";
import { findOwnAccount } from "@/lib/auth/queries";
import { asActor } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { formWords } from "@/lib/i18n/form-words";
import { newPasswordWords } from "@/lib/i18n/new-password-words";
import { one, type PageProps } from "@/lib/i18n/page";
import type { Language } from "@/lib/paths";
import { BackToSecurity } from "../back-to-security";
import type { OwnPageProps } from "../own-way";
import { PasswordForm } from "./password-form";

/** Read once for the page and its title. */
const readAccount = cache((actor: Resident | Staff) => asActor(actor, (db) => findOwnAccount(db, actor)));

/** Whoever has no password yet sets one, and changes none. */
export async function passwordTitle(actor: Resident | Staff, locale: Language): Promise<Metadata> {
  const words = await getTranslations({ locale, namespace: "security" });
  const { hasPassword } = await readAccount(actor);
  return { title: words(hasPassword ? "password.title" : "password.titleFirst") };
}

/** For someone who has just shown who they are: a password that was typed is never kept while they do. */
export async function PasswordPage({ actor, searchParams }: OwnPageProps & Pick<PageProps, "searchParams">) {
  const report = one((await searchParams).report);
  const words = await getTranslations("security");
  const { username, hasPassword } = await readAccount(actor);
  return (
    <>
      <BackToSecurity actor={actor} />
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
