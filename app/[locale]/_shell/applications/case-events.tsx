import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import type { Service } from "@/lib/services/declaration/service";

type CaseEvent = { seq: number; kind: string; status: string; facts: unknown; at: Date };
type Facts = { item?: string; level?: string; permit?: string; by?: string };
type CaseEventsProps<Event extends CaseEvent> = {
  events: Event[];
  items: { id: string; title: string }[];
  definition: Service;
  /** Who did it, in words. */
  whose(event: Event): string;
};

/** Everything that was done with an application, newest last; each row is chained to the one before. The applicant and the desk read the same. */
export async function CaseEvents<Event extends CaseEvent>({ events, items, definition, whose }: CaseEventsProps<Event>) {
  const words = await getTranslations("whereItStands.history");
  const applications = await getTranslations("applications");
  const { language, moment } = await reader();
  const stage = (status: string) =>
    definition.stages.find((one) => one.status === status)?.name[language] ?? applications(`status.${status as "submitted"}`);
  return (
    <details>
      <summary>{words("show", { count: events.length })}</summary>
      <ol className="rows dated">
        {events.map((event) => {
          const { seq, kind, status, at } = event;
          const { item: asked, level = "", permit = "", by = "" } = event.facts as Facts;
          const item = items.find(({ id }) => id === asked)?.title ?? "";
          return (
            <li key={seq}>
              <p className="meta">{moment(at)}</p>
              <p>
                {words(`event.${kind as "sent"}`, { status, stage: stage(status), item, level, permit, by })}{" "}
                <span className="meta">
                  <bdi>{whose(event)}</bdi>
                </span>
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
