import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { BackLink } from "@/components/ui/back-link";
import { findOwnApp } from "@/lib/auth/queries";
import { requireResident } from "@/lib/auth/require";
import { appChoice } from "@/lib/auth/schema";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { remove } from "./actions";

export const generateMetadata = titled("security", "app.removeTitle");

export default async function AppPage({ params }: PageProps<{ id: string }>) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { data } = appChoice.safeParse({ app: (await params).id });
  if (!data) throw new NotFoundError("not an id");
  const { id, name } = await asActor(actor, (db) => findOwnApp(db, actor, data.app));
  const words = await getTranslations("security");
  return (
    <>
      <BackLink href={inLanguage(language, paths.authenticatorApps)}>{words("app.title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("app.removeTitle")}</h1>
          <p className="lead">{words("app.removeLead", { name: name || words("app.unnamed") })}</p>
        </div>
        <ButtonForm action={remove} fields={{ app: id }} variant="danger" words={await formWords()}>
          {words("app.removeButton")}
        </ButtonForm>
      </main>
    </>
  );
}
