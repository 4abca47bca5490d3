import { getTranslations } from "next-intl/server";
import { findAddresses } from "@/lib/city/plan/find-addresses";
import { gazetteer } from "@/lib/city/gazetteer";
import { mapSettings } from "@/lib/city/plan/map-settings";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { mapWords } from "@/lib/i18n/map-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { requireDraft } from "@/lib/issues/draft/require-draft";
import { namedPlace } from "@/lib/issues/place";
import { ReportStepPage } from "../_steps/report-step";
import { fromCheck } from "../_steps/from-check";
import { keptWords } from "../_steps/kept-words";
import { savedPlace } from "./saved-place";
import { WhereForm } from "./where-form";
import { whereWords } from "./where-words";

export const generateMetadata = titled("reportIssue", "where.title");

/** Where it is: by address, by device or on the map, and all of them lead to the same point. */
export default async function WherePage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const draft = await requireDraft("where", language);
  const words = await getTranslations("reportIssue");
  const query = await searchParams;
  const saved = savedPlace(draft);
  const typed = (one(query.address) ?? saved.listed ?? "").trim().slice(0, 200);
  const wards = new Map(gazetteer().map(({ slug, name }) => [slug, name]));
  const found = typed ? findAddresses(typed, language) : [];
  return (
    <ReportStepPage
      step="where"
      title={words("where.title")}
      lead={saved.name && words("where.so", { address: isolated(language, saved.name) })}
    >
      <WhereForm
        saved={saved}
        turn={draft.typed.where?.turn ?? 0}
        typed={typed}
        found={found.map((one) => words("where.ward", { label: isolated(language, namedPlace(one)), ward: wards.get(one.ward) ?? "" }))}
        from={fromCheck(query)}
        map={{ settings: mapSettings(), words: await mapWords() }}
        words={{ ...(await formWords()), ...(await whereWords()), ...(await keptWords()) }}
      />
    </ReportStepPage>
  );
}
