import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Strip } from "@/components/ui/strip";
import { applicationTitle } from "@/lib/applications/application-title";
import { routeOf } from "@/lib/applications/route-of";
import { reader } from "@/lib/i18n/reader";
import type { readDashboard } from "@/lib/dashboard/queries";
import { paths } from "@/lib/paths";
import { stopTitle } from "../applications/stop-title";

type UnderWay = Awaited<ReturnType<typeof readDashboard>>["applications"];

/** Applications with the city: how far each is on its route, and whose turn it is. */
export async function ApplicationsUnderWay({ applications }: { applications: UnderWay }) {
  const words = await getTranslations("dashboard.application");
  const states = await getTranslations("applications.status");
  const common = await getTranslations("common");
  const titles = await getTranslations("whereItStands");
  const read = await reader();
  return (
    <ul className="rows cases">
      {applications.map((one) => {
        const { id, ref, definition, status, dueOn, waitingSince } = one;
        const stops = routeOf(definition, one);
        const here = stops.findIndex(({ state }) => state === "now") + 1;
        return (
          <li key={id}>
            <div className="title-line">
              <h3>
                <Link href={read.to(paths.application(ref))}>{applicationTitle(one, read.language)}</Link>
              </h3>
              <Plate text={ref} />
            </div>
            <Strip
              label={words("stops", { here, of: stops.length })}
              stateWords={{ done: common("state.done"), now: common("state.now"), next: common("state.next") }}
              stops={stops.map((stop) => ({ state: stop.state, title: stopTitle(stop, read.language, titles) }))}
            />
            <p>
              {words("now", { state: states(status as "submitted") })}{" "}
              {dueOn && !waitingSince ? words("due", { day: read.nearDay(dueOn) }) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
