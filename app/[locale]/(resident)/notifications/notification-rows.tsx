import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Refs } from "@/components/ui/refs";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import { kindOf } from "@/lib/notifications/events";
import type { readNotifications } from "@/lib/notifications/inbox/queries";
import { pathOf } from "@/lib/notifications/path-of";
import { shownWay, wayTone } from "@/lib/notifications/shown-way";
import { valuesOf } from "@/lib/notifications/values-of";
import { paths } from "@/lib/paths";

type Row = Awaited<ReturnType<typeof readNotifications>>["rows"][number];

/** Unread is said in words, and then shown by weight. Plain links: following one marks it as read, which looking ahead must not. */
export async function NotificationRows({ rows }: { rows: Row[] }) {
  const words = await getTranslations("notifications");
  const read = await reader();
  return (
    <ul className="rows dated threads">
      {rows.map((row) => {
        const { id, at, event, facts, readAt } = row;
        const values = valuesOf(facts, read.language);
        const what = words(`told.${event}` as "told.paymentReceived", values as never);
        return (
          <li key={id} className={readAt ? "read" : "unread"}>
            <p className="meta">{read.shortDay(at)}</p>
            <div>
              <h2 className="row-title">
                <a href={read.to(paths.toldHere(pathOf(row), id))}>
                  <Refs>{readAt ? what : words("unread", { what })}</Refs>
                </a>
              </h2>
              {kindOf(event)?.hasDeadline && values.due ? <p>{words("by", { day: values.due })}</p> : null}
              <p className="meta cluster">
                <Ways ways={row.ways} />
                <Link href={read.to(paths.notification(id))} aria-label={words("howOf", { what })}>
                  {words("how")}
                </Link>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Only the last attempt of each way: what came before it is on the notification's own page. */
async function Ways({ ways }: { ways: Row["ways"] }) {
  const words = await getTranslations("notifications");
  const latest = new Map(ways.map((way) => [way.channel, way]));
  return [...latest.values()].map((way) => {
    const state = shownWay(way);
    return (
      <Tag key={way.id} tone={wayTone[state]}>
        {words(`ways.${way.channel as "email"}.${state}`)}
      </Tag>
    );
  });
}
