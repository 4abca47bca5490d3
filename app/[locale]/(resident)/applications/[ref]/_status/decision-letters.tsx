import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { pageNow } from "@/lib/clock";
import { cityDay } from "@/lib/city/city-day";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { Letter } from "@/lib/staff/decisions/letter";
import type { StandingProps } from "../where-it-stands";

/** The letters of the decisions, to read and as files, and until when one can object. */
export async function DecisionLetters({ found: { ref, decisions } }: Pick<StandingProps, "found">) {
  if (!decisions.length) return null;
  const words = await getTranslations("whereItStands");
  const { to, day } = await reader();
  return (
    <Section id="letters" title={words("letters.title")}>
      <ul className="rows">
        {decisions.map((decision) => {
          const { title, until } = decision.letter as unknown as Letter;
          const last = day(new Date(until));
          return (
            <li key={decision.ref}>
              <h3 className="row-title" dir="auto">
                {title}
              </h3>
              <p className="meta">{words("letters.was", { day: day(new Date(cityDay(decision.decidedAt!))) })}</p>
              <p className="cluster">
                <Link className="more" href={to(paths.applicationLetter(ref, decision.ref))}>
                  {words("letters.read")}
                </Link>
                <a className="more" href={to(paths.applicationLetterFile(ref, decision.ref))}>
                  {words("letters.file")}
                </a>
              </p>
              <p>
                {until < cityDay(pageNow())
                  ? words("letters.objectOver", { day: last })
                  : words.rich("letters.object", { day: last, b: (text) => <b>{text}</b> })}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
