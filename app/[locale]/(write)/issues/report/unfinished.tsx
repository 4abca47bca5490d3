import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { findCategory } from "@/lib/city/issues/categories";
import { textIn } from "@/lib/city/localised";
import type { IssueDraft } from "@/lib/issues/draft/draft";
import { stepOf } from "@/lib/issues/draft/steps";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { beginAgain } from "./actions";

type UnfinishedProps = { draft: IssueDraft; language: Language; near: string; words: Record<"problem" | "errorPrefix" | "lost", string> };

/** A report of this browser that was begun and not sent. */
export async function Unfinished({ draft, language, near, words: form }: UnfinishedProps) {
  const words = await getTranslations("reportIssue");
  const kind = findCategory(draft.category ?? "");
  const what = [kind && textIn(kind.title, language), draft.place?.address].filter(Boolean).join(", ");
  return (
    <section className="stack" aria-labelledby="unfinished-heading">
      <h2 id="unfinished-heading">{words("start.unfinished")}</h2>
      <p>{words("start.unfinishedText", { what: what || words("title") })}</p>
      <div className="cluster">
        <ButtonLink href={inLanguage(language, paths.reportIssueStep(stepOf(draft)))}>{words("start.goOn")}</ButtonLink>
        <ButtonForm action={beginAgain} variant="quiet" fields={near ? { near } : {}} words={form}>
          {words("start.again")}
        </ButtonForm>
      </div>
    </section>
  );
}
