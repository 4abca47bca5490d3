import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { languageNames } from "@/components/layout/header/languages";
import { readLook } from "@/lib/account/look";
import type { FormState } from "@/lib/forms/form-state";
import { formWords } from "@/lib/i18n/form-words";
import { LookForm } from "./look-form";

type LookSectionProps = { saved: { locale: string; look: string }; initial?: FormState };

export async function LookSection({ saved: { locale, look }, initial }: LookSectionProps) {
  const words = await getTranslations("preferences");
  const option = (value: "system" | "light" | "dark" | "normal" | "large" | "largest") => ({ value, label: words(`look.${value}`) });
  return (
    <Section id="look" title={words("look.title")} meta={words("look.meta")}>
      <LookForm
        initial={initial}
        saved={{ language: locale, ...readLook(look) }}
        languages={languageNames.map(({ code, name }) => ({ value: code, label: name }))}
        themes={(["system", "light", "dark"] as const).map(option)}
        sizes={(["normal", "large", "largest"] as const).map(option)}
        words={{
          ...(await formWords()),
          language: words("look.language"),
          theme: words("look.theme"),
          letters: words("look.letters"),
          lettersHint: words("look.lettersHint"),
          size: words("look.size"),
          motion: words("look.motion"),
          motionHint: words("look.motionHint"),
          save: words("look.save"),
        }}
      />
    </Section>
  );
}
