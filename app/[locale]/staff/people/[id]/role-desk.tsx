import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { staffRoles } from "@/lib/auth/actor";
import { department, departments } from "@/lib/city/departments";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { servicesByName } from "@/lib/services/catalogue";
import type { Person } from "./person-facts";
import { RoleForm } from "./role-form";

/** What a colleague works on; another person decides on the change. */
export async function RoleDesk({ person }: { person: Person }) {
  const words = await getTranslations("people");
  const staff = await getTranslations("staff");
  const { language } = await reader();
  const nameOf = (slug: string) => department(slug).name[language];
  return (
    <Section id="work" title={words("role.title")}>
      <p>{words("role.lead")}</p>
      <RoleForm
        person={person.id}
        role={person.role ?? ""}
        chosen={{ departments: person.departments.map(({ department: { slug } }) => slug), services: person.services }}
        roles={staffRoles.map((value) => ({ value, label: staff(`role.${value}`) }))}
        departments={departments().map(({ slug }) => ({ value: slug, label: nameOf(slug) }))}
        services={servicesByName(language).map(({ slug, name, department: of }) => ({
          value: slug,
          label: name[language],
          hint: nameOf(of),
        }))}
        words={{
          ...(await formWords()),
          reason: words("reason.label"),
          hint: words("reason.hint"),
          role: words("role.role"),
          departments: words("facts.departments"),
          services: words("facts.services"),
          servicesHint: words("role.services"),
          button: words("role.button"),
        }}
      />
    </Section>
  );
}
