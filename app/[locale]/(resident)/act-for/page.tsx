import { getTranslations } from "next-intl/server";
import { listMandates } from "@/lib/access/queries";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { ActForForm } from "./act-for-form";

export const generateMetadata = titled("dashboard", "actFor.title");

export default async function ActForPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const words = await getTranslations("dashboard");
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const options = (await listMandates(actor)).map(({ id, kind, acts, party }) => ({
    value: id,
    label: party.displayName,
    hint: words(`actFor.kind.${kind}`, { acts: list.format(acts.map((act) => words(`actFor.act.${act}`))) }),
  }));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("actFor.title")}</h1>
        <p className="lead">{words("actFor.lead")}</p>
      </div>
      <ActForForm
        options={options}
        chosen={actor.mandate.id}
        words={{ ...(await formWords()), question: words("actFor.question"), continue: words("actFor.continue") }}
      />
    </main>
  );
}
