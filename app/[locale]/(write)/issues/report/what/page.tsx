import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Refs } from "@/components/ui/refs";
import { currentActor } from "@/lib/auth/current-actor";
import { findCategories } from "@/lib/city/issues/find-categories";
import { issueCategories } from "@/lib/city/issues/categories";
import { textIn } from "@/lib/city/localised";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { findPlaceOf } from "@/lib/issues/queries/find-place-of";
import { ReportStepPage } from "../_steps/report-step";
import { fromCheck } from "../_steps/from-check";
import { CategorySearch } from "./category-search";
import { WhatForm } from "./what-form";

export const generateMetadata = titled("reportIssue", "what.title");

/** Which kind of problem it is: all of them with their pictures, or those that fit some words. */
export default async function WhatPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const words = await getTranslations("reportIssue");
  const query = await searchParams;
  const q = (one(query.q) ?? "").trim().slice(0, 100);
  const found = q ? findCategories(q, language) : [];
  const draft = await currentDraft();
  const near = await findPlaceOf(await currentActor(), one(query.near));
  const shown = found.length ? found : issueCategories();
  return (
    <ReportStepPage step="what" title={words("what.title")}>
      {near ? (
        <p>
          <Refs>{words("what.near", { ref: near.ref, address: near.address })}</Refs>
        </p>
      ) : null}
      <CategorySearch q={q} near={near?.ref} found={found.length} words={words} />
      <WhatForm
        saved={draft?.category}
        near={near?.ref}
        from={fromCheck(query)}
        options={shown.map(({ slug, title, hint }) => ({ slug, title: textIn(title, language), hint: textIn(hint, language) }))}
        words={{ ...(await formWords()), legend: words("what.legend"), button: words("continue") }}
      />
    </ReportStepPage>
  );
}
