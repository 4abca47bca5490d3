import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { listDuties } from "@/lib/staff/duties";
import { PageTop } from "../../../_shell/page-top";
import { DutiesTable } from "./duties-table";

export const generateMetadata = titled("duties");

/** Who may do what, and what is kept apart: every member of staff can read what the portal lets them do. */
export default async function RolesPage({ params }: PageProps) {
  await pageLanguage(params);
  await requireStaff();
  const words = await getTranslations("duties");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} />
      {listDuties().map(({ area, duties }) => (
        <Section id={area} key={area} title={words(`area.${area as "cases"}`)}>
          <DutiesTable caption={words(`area.${area as "cases"}`)} duties={duties} />
        </Section>
      ))}
    </main>
  );
}
