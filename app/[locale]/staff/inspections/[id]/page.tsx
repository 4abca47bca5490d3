import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { findInspection } from "@/lib/staff/inspections/queries/find-inspection";
import { VisitPhotos } from "./visit-photos";
import { VisitForm } from "./visit-form";
import { VisitSeen } from "./visit-seen";
import { VisitTop } from "./visit-top";

export const generateMetadata = titled("inspections", "one");

/** A visit as the inspector has it in hand: where, the photos, each thing to look at, the result. */
export default async function InspectionPage({ params, searchParams }: PageProps<{ id: string }>) {
  const language = await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const found = await findInspection(actor, id);
  const { inspection, checks } = found;
  const words = await getTranslations("inspections");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.staff.inspections)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <VisitTop found={found} />
        {inspection.status === "cancelled" ? (
          <p>{words("calledOff")}</p>
        ) : (
          <>
            <Section id="photos" title={words("photos.title")} count={found.photos.length || undefined}>
              <VisitPhotos found={found} query={await searchParams} />
            </Section>
            <Section id="seen" title={words("seen")} meta={words("public")}>
              {inspection.status === "done" ? (
                <VisitSeen found={found} />
              ) : (
                <VisitForm
                  caseRef={found.ref}
                  inspection={id}
                  checks={checks.map((check) => ({ id: check.id, asks: check.asks[language] }))}
                  words={{
                    ...(await formWords()),
                    yes: words("check.yes"),
                    no: words("check.no"),
                    notSeen: words("check.notSeen"),
                    result: words("question"),
                    passed: words("result.passed"),
                    failed: words("result.failed"),
                    note: words("note"),
                    noteHint: words("noteHint"),
                    button: words("button"),
                  }}
                />
              )}
            </Section>
          </>
        )}
      </main>
    </>
  );
}
