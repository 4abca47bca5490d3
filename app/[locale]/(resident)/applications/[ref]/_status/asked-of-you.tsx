import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { canSend } from "@/lib/applications/policy";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { StandingProps } from "../where-it-stands";

/** What the city asks for and has not got, each with the way to answer for who may. */
export async function AskedOfYou({ found: { ref, status, items }, actor }: StandingProps) {
  const words = await getTranslations("whereItStands");
  const read = await reader();
  const open = status === "actionRequired" ? items.filter((item) => item.status === "neededFromYou") : [];
  return open.map(({ id, title, reason, dueOn }) => (
    <article key={id} className="panel turn stack" aria-labelledby={`item-${id}`}>
      <p className="meta">{words.rich("asked.by", { day: read.day(dueOn), b: (text) => <b>{text}</b> })}</p>
      <h3 id={`item-${id}`} dir="auto">
        {title}
      </h3>
      <p dir="auto" className="prewrap">
        {reason}
      </p>
      {canSend(actor) ? (
        <p>
          <ButtonLink href={read.to(paths.applicationAsked(ref, id))}>{words("asked.answer")}</ButtonLink>
        </p>
      ) : null}
    </article>
  ));
}
