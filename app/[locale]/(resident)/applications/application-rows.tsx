import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { ListedApplication } from "@/lib/applications/queries/list-applications";
import { ended } from "@/lib/applications/workflow";
import { cityDay } from "@/lib/city/city-day";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";
import { ApplicationName } from "../../_shell/applications/application-name";

/** One application a row: what, where it stands, and the next date that matters. */
export async function ApplicationRows({ applications, language }: { applications: ListedApplication[]; language: Language }) {
  const words = await getTranslations("applications");
  const read = await reader();
  const dayOf = (at: Date) => read.nearDay(new Date(cityDay(at)));
  const dateOf = ({ status, expiresAt, dueOn, submittedAt, decidedAt, savedAt }: ListedApplication) => {
    if (status === "draft") return words("list.until", { day: read.shortDay(expiresAt!) });
    if (status === "issued" || status === "refused") return words("list.decidedOn", { day: dayOf(decidedAt ?? savedAt) });
    if (ended.some((one) => one === status)) return words("list.endedOn", { day: dayOf(decidedAt ?? savedAt) });
    if (dueOn) return words("list.due", { day: read.nearDay(dueOn) });
    return submittedAt ? words("list.sentOn", { day: read.shortDay(submittedAt) }) : undefined;
  };
  return (
    <ul className="rows">
      {applications.map((application) => {
        const name = serviceTitle(application.service, language);
        const date = dateOf(application);
        return (
          <li key={application.id}>
            <h3>
              <Link href={read.to(paths.application(application.ref))}>
                <ApplicationName name={name} subject={application.subject} />
              </Link>
            </h3>
            {application.status === "draft" ? null : <p>{words(`status.${application.status as "submitted"}`)}</p>}
            <p className="meta">
              <span className="ref">{application.ref}</span>
              {date ? ` · ${date}` : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
