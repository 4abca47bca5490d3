import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { holdNumber } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import type { RouteStop } from "@/lib/issues/desk/queries/read-route";
import { paths } from "@/lib/paths";
import { IssueStop } from "../issue-stop";
import { Promised } from "../promised";
import { SeverityTag } from "../severity-tag";

/** Places in the order in which a crew drives: what, where, and the way there. */
export async function RouteStops({ stops, withDay }: { stops: RouteStop[]; withDay?: boolean }) {
  const words = await getTranslations("issueDesk");
  const { to, day, language } = await reader();
  return (
    <ol className="rows">
      {stops.map(({ id, ref, category, address, severity, status, resolution, lat, lng, scheduledOn, promisedOn }, index) => (
        <li key={id}>
          <p className="meta cluster">
            <span>{withDay && scheduledOn ? day(scheduledOn) : words("crew.stop", { n: index + 1 })}</span>
            <SeverityTag severity={severity} />
            <span className="far">
              <Promised status={status} promisedOn={promisedOn} />
            </span>
          </p>
          <p>
            <Link className="strong-link" href={to(paths.staff.routeStop(ref))}>
              {categoryName(category, language) + words("comma")} <bdi>{holdNumber(address)}</bdi>
            </Link>
          </p>
          <p className="meta cluster">
            <Plate text={ref} frameless />
            <span>
              <IssueStop status={status} resolution={resolution} />
            </span>
          </p>
          <p>
            <a className="more" href={`geo:${lat},${lng}?q=${lat},${lng}`}>
              {words("crew.way")} <span className="sr-only">{address}</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
