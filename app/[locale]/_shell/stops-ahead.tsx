import { getTranslations } from "next-intl/server";
import { RouteLine } from "@/components/ui/route-line";
import { routeOf } from "@/lib/applications/route-of";
import { reader } from "@/lib/i18n/reader";
import { stopTitle } from "../(resident)/applications/stop-title";
import type { Service } from "@/lib/services/declaration/service";

type StopsAheadProps = { found: Parameters<typeof routeOf>[1]; definition: Pick<Service, "stages" | "issues"> };

/** Two tracks: the outer is the person, the inner the city; the line bends where the turn passes. */
export async function StopsAhead({ found, definition }: StopsAheadProps) {
  const words = await getTranslations("whereItStands");
  const read = await reader();
  const stops = routeOf(definition, found).map((stop) => ({
    state: stop.state,
    who: stop.who,
    whoText: words(`route.${stop.who}`),
    title: stopTitle(stop, read.language, words),
    ...(stop.at && { when: read.shortDay(stop.at) }),
  }));
  return <RouteLine stops={stops} stateWords={{ done: words("route.done"), now: words("route.now"), next: words("route.next") }} />;
}
