import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Progress } from "@/lib/applications/draft/progress";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";

type StopNoticeProps = { stop: NonNullable<Progress["stop"]>; application: string; language: Language; mayChange: boolean };

/** Why somebody who answered so cannot go on, the service that fits, and the way back to the answer. */
export async function StopNotice({ stop: { page, stop }, application, language, mayChange }: StopNoticeProps) {
  const words = await getTranslations("applications.stop");
  const { to } = await reader();
  const other = stop.instead && findService(stop.instead);
  return (
    <Notice tone="warning">
      <h2>{stop.title[language]}</h2>
      <p>{stop.text[language]}</p>
      {other ? (
        <p>
          <a className="more" href={to(paths.service(other.slug))}>
            {words("instead", { service: other.title[language] })}
          </a>
        </p>
      ) : null}
      {mayChange ? (
        <p>
          <Link href={to(paths.applicationStep(application, page.id))}>{words("change")}</Link>
        </p>
      ) : null}
    </Notice>
  );
}
