import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { pathOf } from "@/lib/notifications/path-of";
import type { listNews } from "@/lib/notifications/queries";
import { valuesOf } from "@/lib/notifications/values-of";

/** What the city told the person last, each with the way to what it is about. */
export async function News({ news }: { news: Awaited<ReturnType<typeof listNews>> }) {
  const words = await getTranslations("dashboard");
  const told = await getTranslations("notifications");
  const read = await reader();
  if (!news.length) return <p>{words("noNews")}</p>;
  return (
    <ul className="rows dated">
      {news.map((one) => (
        <li key={one.id}>
          <p className="meta">{read.shortDay(one.at)}</p>
          <h3>
            <Link href={read.to(pathOf(one))}>
              {told(`told.${one.event}` as "told.paymentReceived", valuesOf(one.facts, read.language) as never)}
            </Link>
          </h3>
        </li>
      ))}
    </ul>
  );
}
