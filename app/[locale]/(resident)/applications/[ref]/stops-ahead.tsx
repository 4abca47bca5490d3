import { getTranslations } from "next-intl/server";
import { RouteLine } from "@/components/ui/route-line";
import type { FoundApplication } from "@/lib/applications/queries/find-application";
import { routeOf } from "@/lib/applications/route-of";
import { reader } from "@/lib/i18n/reader";
import type { Service } from "@/lib/services/declaration/service";

/** The route of an application on its two tracks, the person's and the city's. */
export async function StopsAhead({ found, definition }: { found: FoundApplication; definition: Service }) {
  const words = await getTranslations("applications.route");
  const read = await reader();
  const stops = routeOf(definition, found).map(({ title, state, who, at }) => ({
    state,
    who,
    whoText: words(who),
    title: title[read.language],
    ...(at && { when: read.shortDay(at) }),
  }));
  return <RouteLine stops={stops} stateWords={{ done: words("done"), now: words("now"), next: words("next") }} />;
}
