import { getTranslations } from "next-intl/server";
import { RouteLine, type Stop } from "@/components/ui/route-line";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import { isOver } from "@/lib/issues/desk/policy";
import type { IssuePart } from "./page";

type Update = IssuePart["read"]["updates"][number];

/** What happened with the report, step by step, with the colleagues' names. */
export async function History({ read: { found, updates, names } }: IssuePart) {
  const words = await getTranslations("issueDesk");
  const { moment, day } = await reader();
  const shown = updates.filter(({ kind, isPublic }) => kind !== "note" || isPublic);
  const merged = ({ kind, facts }: Update) => {
    const { into, from, part } = facts as Record<string, string | undefined>;
    if (kind === "merged") return into ? words("one.mergedInto", { ref: into }) : words("one.mergedFrom", { ref: from ?? "" });
    if (kind === "split") return part ? words("one.splitPart", { ref: part }) : words("one.splitFrom", { ref: from ?? "" });
    return undefined;
  };
  const also = ({ kind, facts }: Update) => {
    const { to, on, whom } = facts as Record<string, string | null | undefined>;
    if (kind === "assigned") return (to && names.get(to)) || words("filters.nobody");
    if (kind === "scheduled" && on) return day(new Date(on));
    return whom ?? undefined;
  };
  const stops = shown.map((one, index): Stop => {
    const by = one.byAccountId && names.get(one.byAccountId);
    const isLast = index === shown.length - 1;
    return {
      state: isLast && !isOver(found) ? "now" : "done",
      title: merged(one) ?? words(`event.${one.kind === "note" ? "answer" : (one.kind as "reported")}`),
      ...(also(one) && { note: <bdi>{also(one)}</bdi> }),
      when: (
        <>
          {moment(one.at)}
          {by ? (
            <>
              <br />
              <bdi>{words("one.byName", { name: by })}</bdi>
            </>
          ) : null}
        </>
      ),
      children: (
        <>
          {one.text ? (
            <p className="prewrap break" dir="auto">
              {one.text}
            </p>
          ) : null}
          {one.isPublic ? null : <Tag tone="plain">{words("one.onlyStaff")}</Tag>}
        </>
      ),
    };
  });
  return (
    <section className="stack" id="history" aria-labelledby="history-heading">
      <h2 id="history-heading">{words("one.history")}</h2>
      <RouteLine
        stops={stops}
        stateWords={{ done: words("route.stateDone"), now: words("route.stateNow"), next: words("route.stateNext") }}
        label={words("route.label")}
      />
    </section>
  );
}
