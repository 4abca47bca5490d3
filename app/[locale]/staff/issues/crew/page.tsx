import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readRoute } from "@/lib/issues/desk/queries/read-route";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";
import { RouteStops } from "./route-stops";

export const generateMetadata = titled("issueDesk", "crew.title");

/** A crew's day on a phone: where to go, one after the other, and what comes later. */
export default async function CrewPage({ params }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { stops, later } = await readRoute(actor);
  const words = await getTranslations("issueDesk");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.staff.issues)}>{words("crew.queue")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("crew.title")} lead={words("crew.lead", { n: stops.length })} />
        {stops.length ? <RouteStops stops={stops} /> : null}
        {later.length ? (
          <Section id="later" title={words("crew.later")} count={later.length}>
            <RouteStops stops={later} withDay />
          </Section>
        ) : null}
      </main>
    </>
  );
}
