import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { findReport } from "@/lib/auth/queries/find-report";
import { requireResident } from "@/lib/auth/require";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

export const generateMetadata = titled("report", "sent.title");

export default async function ReportSentPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const { id, ref } = await findReport(actor, one((await searchParams).thread) ?? "");
  const words = await getTranslations("report");
  const { to } = await reader();
  const acting = actor.mandate.kind !== "self";
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("sent.title")}</h1>
        <Notice tone="success" title={words("sent.lead")}>
          <p>
            {words("sent.number")} <Plate text={ref} />
          </p>
        </Notice>
        <p>{words(acting ? "sent.switch" : "sent.next")}</p>
        <p className="cluster">
          <ButtonLink href={to(acting ? paths.actFor : paths.thread(id))}>{words(acting ? "sent.actFor" : "sent.thread")}</ButtonLink>
          <Link className="more" href={to(paths.activity)}>
            {words("sent.activity")}
          </Link>
        </p>
      </div>
    </main>
  );
}
