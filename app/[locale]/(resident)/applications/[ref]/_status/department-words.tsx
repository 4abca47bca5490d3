import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { cityDay } from "@/lib/city/city-day";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import type { StandingProps } from "../where-it-stands";

const tones = { noObjection: "success", withConditions: "warning", objection: "warning" } as const;

/** What every department says, not only the last one; and who has not finished. */
export async function DepartmentWords({ found: { reviews }, departments }: Pick<StandingProps, "found" | "departments">) {
  if (!reviews.length) return null;
  const words = await getTranslations("whereItStands");
  const { day, language } = await reader();
  return (
    <Section id="departments" title={words("departments.title")} count={reviews.length}>
      <ul className="rows">
        {reviews.map(({ id, departmentId, verdict, comment, dueOn, doneAt }) => (
          <li key={id}>
            <h3 className="row-title">{department(departments.get(departmentId)!).name[language]}</h3>
            {verdict ? (
              <p className="cluster">
                <Tag tone={tones[verdict as keyof typeof tones]}>{words(`departments.${verdict as "objection"}`)}</Tag>
                <span className="meta">{words("departments.said", { day: day(new Date(cityDay(doneAt!))) })}</span>
              </p>
            ) : (
              <p className="meta">{words("departments.open", { day: day(dueOn) })}</p>
            )}
            {comment ? (
              <p className="prewrap break" dir="auto">
                {comment}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
