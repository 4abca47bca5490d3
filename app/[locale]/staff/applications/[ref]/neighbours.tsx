import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { writeWish } from "@/lib/staff/queue/views";
import type { CasePart } from "./page";

/** The cases before and after this one in the queue that it was opened from. */
export async function Neighbours({ read: { around }, view }: CasePart) {
  if (!around.previous && !around.next) return null;
  const words = await getTranslations("caseReview");
  const cases = await getTranslations("cases");
  const { to } = await reader();
  const at = (ref: string) => to(paths.staff.application(ref)) + writeWish(view.wish);
  return (
    <nav aria-label={words("around.label", { view: cases(`queue.views.${view.wish.view}`) })}>
      <ul className="around">
        {around.previous ? (
          <li>
            <Link className="more backward" href={at(around.previous)} data-shortcut="k">
              {words("around.previous")}
            </Link>
          </li>
        ) : null}
        {around.next ? (
          <li>
            <Link className="more" href={at(around.next)} data-shortcut="j">
              {words("around.next")}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
