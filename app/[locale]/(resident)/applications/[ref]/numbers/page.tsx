import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Plate } from "@/components/ui/plate";
import { SummaryList } from "@/components/ui/summary-list";
import { readNumbers } from "@/lib/applications/queries/read-numbers";
import { requireFreshResident } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

export const generateMetadata = titled("whereItStands", "numbers.title");

/** What every other page shows the end of only. */
export default async function NumbersPage({ params }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const actor = await requireFreshResident();
  const { ref } = await params;
  const numbers = await readNumbers(actor, ref);
  const words = await getTranslations("whereItStands");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.application(ref))}>{words("answers.title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p>
            <Plate text={ref} />
          </p>
          <h1>{words("numbers.title")}</h1>
          <p className="lead">{words("numbers.lead")}</p>
        </div>
        {numbers.length ? (
          <SummaryList
            rows={numbers.map(({ id, label, number }) => ({ key: id, label: label[language], value: <Plate text={number} frameless /> }))}
          />
        ) : (
          <p>{words("numbers.none")}</p>
        )}
      </main>
    </>
  );
}
