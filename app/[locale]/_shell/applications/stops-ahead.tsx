import { getTranslations } from "next-intl/server";
import { RouteLine } from "@/components/ui/route-line";
import { withoutWaitingLonger } from "@/lib/applications/promise-of";
import { sentOf } from "@/lib/applications/sent";
import { routeOf, type RouteStop } from "@/lib/applications/route-of";
import { totalOf } from "@/lib/city/charges/charge-line";
import { pageNow } from "@/lib/clock";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { stopTitle } from "../../(resident)/applications/stop-title";
import { chargesOf } from "@/lib/services/charges";
import type { Service } from "@/lib/services/declaration/service";

type Found = Parameters<typeof routeOf>[1] & {
  dueOn: Date | null;
  waitingSince: Date | null;
  /** What was asked for, by name where the reader may know. */
  items: { id: string; title?: string }[];
};
type StopsAheadProps = { found: Found; definition: Pick<Service, "stages" | "issues" | "fee"> };

/** Two tracks: the outer is the person, the inner the city; the line bends where the turn passes. */
export async function StopsAhead({ found, definition }: StopsAheadProps) {
  const words = await getTranslations("whereItStands");
  const read = await reader();
  const promised = withoutWaitingLonger(found, pageNow());
  const nameOf = ({ items = [] }: RouteStop) => {
    const title = items.length === 1 && found.items.find(({ id }) => id === items[0])?.title;
    return title ? isolated(read.language, title) : undefined;
  };
  const route = routeOf(definition, found);
  const toPay = route.findIndex(({ kind }) => kind === "payIssue");
  // What is promised is the decision: where a fee comes after it, what is issued waits for whoever pays.
  const decision = toPay < 0 ? route.length - 1 : toPay - 1;
  const when = ({ kind, state, at, days }: RouteStop, index: number) => {
    if (at) return read.shortDay(at);
    if (kind === "payIssue" && found.sent) return read.money(issueCents(definition, found.sent));
    if (state === "next" && index === decision && promised) return words("route.by", { day: read.nearDay(promised) });
    return days ? words("route.about", { days }) : undefined;
  };
  const stops = route.map((stop, index) => ({
    state: stop.state,
    who: stop.who,
    whoText: words(`route.${stop.who}`),
    title: stopTitle(stop, read.language, words, nameOf(stop)),
    when: when(stop, index),
  }));
  return <RouteLine stops={stops} stateWords={{ done: words("route.done"), now: words("route.now"), next: words("route.next") }} />;
}

const issueCents = (definition: StopsAheadProps["definition"], sent: unknown) =>
  BigInt(totalOf(chargesOf(definition, sentOf({ sent }).answers, "onApproval")));
