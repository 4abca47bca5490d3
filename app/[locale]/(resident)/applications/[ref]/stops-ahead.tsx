import { getTranslations } from "next-intl/server";
import { RouteLine } from "@/components/ui/route-line";
import { routeOf } from "@/lib/applications/route-of";
import { reader } from "@/lib/i18n/reader";
import type { StandingProps } from "./where-it-stands";

/** Two tracks: the outer is the person, the inner the city; the line bends where the turn passes. */
export async function StopsAhead({ found, definition }: Pick<StandingProps, "found" | "definition">) {
  const words = await getTranslations("whereItStands");
  const read = await reader();
  const stops = routeOf(definition, found).map(({ kind, title, state, who, at }) => ({
    state,
    who,
    whoText: words(`route.${who}`),
    title: title
      ? kind === "goesOn"
        ? words("route.goesOn", { stage: title[read.language] })
        : title[read.language]
      : words(`route.stop.${kind as "sent"}`),
    ...(at && { when: read.shortDay(at) }),
  }));
  return <RouteLine stops={stops} stateWords={{ done: words("route.done"), now: words("route.now"), next: words("route.next") }} />;
}
