import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import type { HeldFile } from "@/lib/documents/queries/find-held";
import type { FormState } from "@/lib/forms/form-state";
import { formWords } from "@/lib/i18n/form-words";
import { paths } from "@/lib/paths";
import { UsePhotoForm } from "./use-photo-form";

const checks = ["size", "ratio", "sharpness", "light"] as const;

type PortraitChecksProps = {
  photo: HeldFile;
  place: { ref: string; slot: string };
  fromReview: boolean;
  initial?: FormState;
};

/** A passport photo as we see it: large, with what looks right and what may be a problem. None of it stops anybody: it can be used. */
export async function PortraitChecks({ photo: { id, remark, file }, place, fromReview, initial }: PortraitChecksProps) {
  const words = await getTranslations("documents.portrait");
  const common = await getTranslations("common.form");
  const { portrait, width, height } = file.facts as { portrait?: Record<(typeof checks)[number], boolean>; width: number; height: number };
  if (!portrait) return null;
  const isGood = checks.every((check) => portrait[check]);
  return (
    <section className="portrait" aria-labelledby="portrait-heading">
      <h2 id="portrait-heading">{words("title")}</h2>
      {file.status === "received" && file.previewKey ? (
        <img src={paths.filePreview(file.id)} alt={words("alt")} width={width} height={height} />
      ) : null}
      <SummaryList
        rows={checks.map((check) => ({
          label: words(`${check}.label`),
          value: words(portrait[check] ? "good" : "bad"),
          note: words(`${check}.${portrait[check] ? "good" : "bad"}`),
        }))}
      />
      {isGood ? null : <p>{words("officer")}</p>}
      <UsePhotoForm
        place={place}
        document={id}
        fromReview={fromReview}
        remark={remark}
        initial={initial}
        words={{ ...(await formWords()), optional: common("optional"), why: words("why"), whyHint: words("whyHint"), use: words("use") }}
      />
    </section>
  );
}
