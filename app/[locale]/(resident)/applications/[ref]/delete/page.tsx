import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { removeDraft } from "./actions";
import { requireDrafter } from "../require-drafter";

export const generateMetadata = titled("applications", "delete.title");

export default async function DeleteDraftPage({ params }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const { ref } = await params;
  const actor = await requireDrafter(ref, language);
  const { definition } = await asActor(actor, (db) => findDraft(db, actor, ref));
  const words = await getTranslations("applications.delete");
  const { to } = await reader();
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p>
          {definition.name[language]}, <span className="ref">{ref}</span>
        </p>
        <p className="lead">{words("lead")}</p>
      </div>
      <div className="cluster">
        <ButtonForm action={removeDraft} fields={{ ref }} variant="danger" words={await formWords()}>
          {words("yes")}
        </ButtonForm>
        <Link href={to(paths.application(ref))}>{words("no")}</Link>
      </div>
    </main>
  );
}
