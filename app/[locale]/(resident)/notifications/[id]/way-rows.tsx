import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import type { findNotification } from "@/lib/notifications/inbox/queries";
import { shownWay, wayTone } from "@/lib/notifications/shown-way";

type WayRowsProps = { ways: Awaited<ReturnType<typeof findNotification>>["ways"] };

/** Each address that was tried, in order, and what a colleague did where none took it. */
export async function WayRows({ ways }: WayRowsProps) {
  const words = await getTranslations("notifications");
  const read = await reader();
  return (
    <ul className="rows">
      {ways.map(({ id, channel, rung, reply, updatedAt, settledAt, settledHow, ...way }) => {
        const state = shownWay(way);
        return (
          <li key={id}>
            <h3>{words(`rungs.${rung as "primary"}`)}</h3>
            <p className="meta cluster">
              <Tag tone={wayTone[state]}>{words(`ways.${channel as "email"}.${state}`)}</Tag>
              <span>{read.moment(updatedAt)}</span>
            </p>
            {state === "again" && way.nextTryAt ? <p>{words("one.again", { at: read.moment(way.nextTryAt) })}</p> : null}
            {state === "failed" ? <p>{words("one.refused", { reply: reply || "–" })}</p> : null}
            {settledAt ? <p>{words(`settled.${settledHow as "phone"}`, { at: read.moment(settledAt) })}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
