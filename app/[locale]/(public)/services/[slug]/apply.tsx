import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";

/** Who may apply, what comes first, and the button once more at the end of the reading. */
export async function Apply({ service, language }: { service: Service; language: Language }) {
  const words = await getTranslations("services.apply");
  const who = service.who.length > 1 ? "both" : service.who[0]!;
  return (
    <Section id="apply" title={words("title")}>
      <div className="stack">
        <p>
          {words(who)} {words("signIn")}
        </p>
        <p>
          <a className="btn" href={inLanguage(language, paths.newApplication(service.slug))}>
            {words("start")}
          </a>
        </p>
        <p className="meta">{words("rule", { rule: service.decision.rule[language] })}</p>
      </div>
    </Section>
  );
}
