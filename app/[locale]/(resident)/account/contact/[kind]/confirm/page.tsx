import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Link } from "@/components/ui/link";
import { findOpenChange } from "@/lib/auth/contact/queries";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { kindOf } from "../../kind-of";
import { ConfirmForm } from "./confirm-form";

type Props = PageProps<{ kind: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLanguage(params);
  const words = await getTranslations({ locale, namespace: "contactDetails" });
  return { title: words(`${kindOf((await params).kind)}.confirmTitle`) };
}

export default async function ConfirmContactPage({ params }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const kind = kindOf((await params).kind);
  const again = inLanguage(language, paths.contactDetail(kind));
  const open = await asActor(actor, (db) => findOpenChange(db, actor, kind));
  if (!open) redirect(again);
  const words = await getTranslations("contactDetails");
  return (
    <>
      <BackLink href={again}>{words(`${kind}.title`)}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words(`${kind}.confirmTitle`)}</h1>
          <p className="lead">
            {words.rich("confirm.sent", {
              to: () => (
                <bdi dir="ltr" className="break">
                  {open.value}
                </bdi>
              ),
            })}
          </p>
        </div>
        <div className="stack">
          <ConfirmForm
            kind={kind}
            words={{
              ...(await formWords()),
              code: words("confirm.code"),
              codeHint: words("confirm.codeHint"),
              save: words("confirm.save"),
            }}
          />
          <p className="meta">{words("confirm.neverShare")}</p>
          <details>
            <summary className="more">{words("confirm.notReceived")}</summary>
            <div className="stack">
              <p>{words(`${kind}.notReceivedText`)}</p>
              <p>
                <Link className="more" href={again}>
                  {words("confirm.again")}
                </Link>
              </p>
            </div>
          </details>
        </div>
      </main>
    </>
  );
}
