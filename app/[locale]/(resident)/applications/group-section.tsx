import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Language } from "@/lib/paths";
import type { FoundGroup } from "./application-groups";
import { ApplicationRows } from "./application-rows";
import { PermitRows } from "./permit-rows";

type GroupSectionProps = {
  group: FoundGroup;
  language: Language;
  /** Where all of the group is listed; none on that page itself. */
  rest?: string;
};

/** One group of the list. Its count is said only where the whole group stands here. */
export async function GroupSection({ group, language, rest }: GroupSectionProps) {
  const words = await getTranslations("applications");
  const standing = await getTranslations("whereItStands");
  const { name, next, rows } = group;
  return (
    <Section id={name} title={name === "permits" ? standing("permits.title") : words(name)} count={rest && !next ? rows.length : undefined}>
      {name === "permits" ? (
        <PermitRows permits={group.rows} language={language} />
      ) : (
        <ApplicationRows applications={group.rows} language={language} />
      )}
      {rest && next ? (
        <p>
          <Link className="more" href={rest}>
            {words(`more.${name}`)}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
