import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { department } from "@/lib/city/departments";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { listOwnDepartments } from "@/lib/staff/queries";
import { PhoneLink } from "../_shell/phone-link";

export const generateMetadata = titled("staff");

export default async function StaffHomePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireStaff();
  const words = await getTranslations("staff");
  const own = (await listOwnDepartments(actor)).map(({ slug }) => department(slug));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead", { name: actor.name, role: words(`role.${actor.role}`) })}</p>
      </div>
      <Section id="waiting" title={words("waiting")} count={0}>
        <EmptyState>{words("nothingWaits")}</EmptyState>
      </Section>
      <Section id="departments" title={words("departments")}>
        <ul className="rows">
          {own.map(({ slug, name, does, phone }) => (
            <li key={slug}>
              <h3>{name[language]}</h3>
              <p className="meta">
                {does[language]} <PhoneLink number={phone} />
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </main>
  );
}
