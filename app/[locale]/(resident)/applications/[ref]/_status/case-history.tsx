import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import type { StandingProps } from "../where-it-stands";

/** Everything that was done with it, newest last; each row is chained to the one before. */
export async function CaseHistory({ found: { events, items }, definition, language, actor }: StandingProps) {
  const words = await getTranslations("whereItStands");
  const applications = await getTranslations("applications");
  const read = await reader();
  const stage = (status: string) =>
    definition.stages.find((one) => one.status === status)?.name[language] ?? applications(`status.${status as "submitted"}`);
  const whose = ({ actorKind, accountId }: StandingProps["found"]["events"][number]) =>
    actorKind !== "resident" ? "city" : accountId === actor.accountId ? "you" : "forYou";
  return (
    <details>
      <summary>{words("history.show", { count: events.length })}</summary>
      <ol className="rows dated">
        {events.map((event) => {
          const { seq, kind, status, facts, at } = event;
          const { item: asked, level = "" } = facts as { item?: string; level?: string };
          const item = items.find(({ id }) => id === asked);
          return (
            <li key={seq}>
              <p className="meta">{read.moment(at)}</p>
              <p>
                {words(`history.event.${kind as "sent"}`, { status, stage: stage(status), item: item?.title ?? "", level })}{" "}
                <span className="meta">{words(`history.${whose(event)}`)}</span>
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
