import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { addWorkingDays } from "@/lib/city/calendar";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { readVisits } from "@/lib/staff/inspections/queries/read-visits";
import { today } from "@/lib/staff/queue/queue-places";
import { CaseTop } from "../../../_cases/case-top";
import { PlanForm } from "./plan-form";
import { PlannedVisits } from "./planned-visits";

export const generateMetadata = titled("inspections", "plan.title");

/** Planning the visit of an inspector for a case, or calling it off. */
export default async function PlanPage({ params, searchParams }: PageProps<{ ref: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { ref } = await params;
  const found = await readVisits(actor, ref);
  const query = await searchParams;
  const words = await getTranslations("inspections");
  const { to } = await reader();
  const done = "planned" in query ? words("plan.done") : "off" in query ? words("plan.off") : undefined;
  const isPlanned = found.inspections.some(({ status }) => status === "planned");
  return (
    <>
      <BackLink href={to(paths.staff.application(found.ref))}>{found.ref}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <CaseTop found={found} title={words("plan.title")} done={done} />
        <PlannedVisits found={found} />
        {found.status !== "inspection" ? (
          <p>{words("plan.notNow")}</p>
        ) : isPlanned ? null : (
          <Section id="plan" title={words("plan.new")} meta={words("plan.told")}>
            <PlanForm
              caseRef={found.ref}
              inspectors={found.inspectors.map(({ id, name }) => ({ value: id, label: name }))}
              first={addWorkingDays(today(), 1)}
              words={{
                ...(await formWords()),
                inspector: words("plan.inspector"),
                on: words("plan.on"),
                onHint: words("plan.onHint"),
                part: words("plan.part"),
                morning: words("part.morning"),
                afternoon: words("part.afternoon"),
                place: words("plan.place"),
                placeHint: words("plan.placeHint"),
                optional: words("plan.optional"),
                button: words("plan.button"),
              }}
            />
          </Section>
        )}
      </main>
    </>
  );
}
