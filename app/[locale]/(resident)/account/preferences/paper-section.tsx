import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { formWords } from "@/lib/i18n/form-words";
import type { SectionProps } from "./section-props";
import { PaperForm } from "./paper-form";

export async function PaperSection({ preferences: { paperless, passwordReminderMonths, hasPassword }, initial }: SectionProps) {
  const words = await getTranslations("preferences");
  const reminders = ["never", "3", "6", "12"].map((value) => ({
    value,
    label: value === "never" ? words("paper.never") : words("paper.months", { months: value }),
  }));
  return (
    <Section id="paper" title={words("paper.title")}>
      <PaperForm
        initial={initial}
        saved={{ paperless: paperless ? "yes" : "", reminder: String(passwordReminderMonths ?? "never") }}
        reminders={hasPassword ? reminders : undefined}
        words={{
          ...(await formWords()),
          paperless: words("paper.paperless"),
          paperlessHint: words("paper.paperlessHint"),
          reminder: words("paper.reminder"),
          why: words("paper.why"),
          noPassword: words("paper.noPassword"),
          save: words("paper.save"),
        }}
      />
    </Section>
  );
}
