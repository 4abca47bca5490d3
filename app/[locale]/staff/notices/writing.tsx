import { getTranslations } from "next-intl/server";
import { takeParked } from "@/lib/auth/browser/parked-form";
import type { Staff } from "@/lib/auth/actor";
import { department } from "@/lib/city/departments";
import { gazetteer } from "@/lib/city/gazetteer";
import { languageNames } from "@/components/layout/header/languages";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { dateForms, noticeTopics } from "@/lib/notices/topics";
import { listOwnDepartments } from "@/lib/staff/queries";
import { NoticeForm, type Saved } from "./notice-form";
import type { LanguageFields } from "./text-fields";

const ending = { en: "En", es: "Es", ar: "Ar" } as const;

/** The form of a notice with what is saved of it, for a new one and for a draft. */
export async function Writing({ actor, saved, hidden }: { actor: Staff; saved: Saved; hidden: Record<string, string> }) {
  const words = await getTranslations("noticeDesk");
  const open = await getTranslations("notices");
  const { language } = await reader();
  const own = (await listOwnDepartments(actor)).map(({ slug }) => ({ value: slug, label: department(slug).name[language] }));
  const languages = languageNames.map(({ code, name, dir }): LanguageFields => ({
    ...{ language: code, name, dir, optional: code !== "en" },
    ...{ title: `title${ending[code]}`, text: `text${ending[code]}` },
  }));
  return (
    <NoticeForm
      hidden={hidden}
      saved={{ ...saved, department: saved.department || (own[0]?.value ?? "") }}
      initial={await takeParked(actor)}
      options={{
        department: own,
        topic: noticeTopics.map((value) => ({ value, label: open(`topic.${value}`) })),
        wards: gazetteer().map(({ slug: value, name: label }) => ({ value, label })),
        says: dateForms.map((value) => ({ value, label: words(`form.saysAs.${value}`) })),
      }}
      languages={languages}
      words={{
        ...(await formWords()),
        department: words("form.department"),
        topic: words("form.topic"),
        wards: words("form.wards"),
        wardsHint: words("form.wardsHint"),
        says: words("form.says"),
        from: words("form.from"),
        until: words("form.until"),
        untilHint: words("form.untilHint"),
        title: words("form.title"),
        titleHint: words("form.titleHint"),
        text: words("form.text"),
        textHint: words("form.textHint"),
        later: words("form.later"),
        button: words("form.button"),
      }}
    />
  );
}
