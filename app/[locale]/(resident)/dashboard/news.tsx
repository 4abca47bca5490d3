import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import type { NotifiedEvent } from "@/lib/notifications/notify";
import { topicOf } from "@/lib/notifications/policy";
import type { listNews } from "@/lib/notifications/queries";
import { paths } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";

/** What the city told the person last, each with the way to what it is about. */
export async function News({ news }: { news: Awaited<ReturnType<typeof listNews>> }) {
  const words = await getTranslations("dashboard");
  const read = await reader();
  if (!news.length) return <p>{words("noNews")}</p>;
  return (
    <ul className="rows dated">
      {news.map(({ id, at, event, facts, paymentId, billId }) => {
        const { amountCents, ref, service } = facts as { amountCents?: number; ref?: string; service?: string };
        const text = words(`news.${event}` as "news.paymentReceived", {
          amount: read.money(BigInt(amountCents ?? 0)),
          ref: ref ?? "",
          service: service ? serviceTitle(service, read.language) : "",
        });
        const application = topicOf[event as NotifiedEvent] === "applications" && ref ? paths.application(ref) : undefined;
        const path = paymentId ? paths.payment(paymentId) : billId ? paths.bill(billId) : application;
        return (
          <li key={id}>
            <p className="meta">{read.shortDay(at)}</p>
            <h3>{path ? <Link href={read.to(path)}>{text}</Link> : text}</h3>
          </li>
        );
      })}
    </ul>
  );
}
