import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { AccountEvent } from "@/lib/auth/account-events";
import { kindOf } from "@/lib/auth/event-kinds";
import type { Activity } from "@/lib/auth/queries/activity";
import { reader } from "@/lib/i18n/reader";
import { EventFacts } from "./event-facts";

/** `report`: where to say that it was somebody else. */
export async function ActivityRow({ event, report }: { event: Activity; report: string | undefined }) {
  const words = await getTranslations("activity");
  const read = await reader();
  const title = words(`event.${event.event as AccountEvent}`);
  return (
    <li className="ends">
      <div>
        <h2 className="row-title">{title}</h2>
        <p className="meta cluster">
          {kindOf[event.event as AccountEvent] === "warning" ? <Tag tone="warning">{words("warning")}</Tag> : null}
          <EventFacts event={event} />
        </p>
      </div>
      {report ? (
        <p>
          <Link className="more" href={report}>
            {words("report")} <VisuallyHidden>{words("reportWhat", { what: title, at: read.moment(event.at) })}</VisuallyHidden>
          </Link>
        </p>
      ) : null}
    </li>
  );
}
