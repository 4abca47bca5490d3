import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { reader } from "@/lib/i18n/reader";
import type { Person } from "./person-facts";

/** The last things that happened to the account: enough to see when its owner was last in. */
export async function PersonEvents({ events }: Pick<Person, "events">) {
  const words = await getTranslations("people");
  const activity = await getTranslations("activity");
  const read = await reader();
  if (!events.length) return <EmptyState>{words("person.noEvents")}</EmptyState>;
  return (
    <ul className="rows">
      {events.map(({ id, at, event, deviceLabel }) => (
        <li key={id}>
          <p>{activity(`event.${event as "signedIn"}`)}</p>
          <p className="meta cluster">
            <span>{read.moment(at)}</span>
            {deviceLabel ? <bdi>{deviceLabel}</bdi> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
