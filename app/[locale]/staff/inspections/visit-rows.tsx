import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";
import type { ListedVisit } from "@/lib/staff/inspections/queries/list-inspections";

/** Visits in their order: when, where, whose, and how to get in. */
export async function VisitRows({ visits, withDay }: { visits: ListedVisit[]; withDay?: boolean }) {
  const words = await getTranslations("inspections");
  const { to, day, language } = await reader();
  return (
    <ul className="rows">
      {visits.map(({ id, plannedOn, part, place, status, result, holder, inspectorName, application: { ref, service, subject } }) => (
        <li key={id}>
          <p className="meta sentence">
            {withDay ? `${day(plannedOn)}, ` : ""}
            {words(`part.${part as "morning"}`)}. <bdi>{inspectorName}</bdi>
          </p>
          <p className="cluster">
            <Link className="strong-link" href={to(paths.staff.inspection(id))} dir="auto">
              {subject || serviceTitle(service, language)}
            </Link>
            {status === "done" ? (
              <Tag tone={result === "passed" ? "success" : "danger"}>{words(`result.${result as "passed"}`)}</Tag>
            ) : null}
          </p>
          <p className="meta">
            <Plate text={ref} frameless /> {serviceTitle(service, language)}. <bdi>{holder}</bdi>
          </p>
          {place ? (
            <p className="break" dir="auto">
              {place}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
